import { writtenLanguage } from './glossary/written-language';

/** What a term is called, before anybody has said what it means. One of `ko` and `en` is there. */
export interface DraftNames {
  readonly ko?: string;
  readonly en?: string;
  readonly abbr?: string;
  readonly aliases: readonly string[];
}

/** Longer selections are no names. */
const LONGEST = 120;

/**
 * Reads names as they are written in running text: `'검색 증강 생성(Retrieval-Augmented Generation, RAG)'` is a Korean name, an English
 * one and an abbreviation. Marks of Markdown and quotes around them are left out; undefined where nothing is left, or far too much.
 */
export function draftNames(written: string): DraftNames | undefined {
  if (written.length > LONGEST * 2) return undefined;
  const text = bare(written.normalize('NFC').replace(/\s+/g, ' '));
  if (text === '' || text.length > LONGEST) return undefined;
  const [, outside = text, inside = ''] = /^([^()（）]+)[(（]([^()（）]+)[)）]$/.exec(text) ?? [];
  const parts = [outside, ...inside.split(/[,;，]/)].map(bare).filter(part => part !== '');
  const names: { ko?: string; en?: string; abbr?: string } = {};
  const aliases: string[] = [];
  for (const part of parts) {
    const kind = writtenLanguage(part) === 'ko' ? 'ko' : parts.length > 1 && isAbbreviation(part) ? 'abbr' : 'en';
    if (names[kind] === undefined) names[kind] = part;
    else if (names[kind] !== part) aliases.push(part);
  }
  const { abbr, ...spelled } = names;
  // Of two abbreviations one has to be the name.
  if (spelled.ko === undefined && spelled.en === undefined && abbr !== undefined) return { en: abbr, aliases };
  return { ...names, aliases };
}

/** What a term is called first: `firstName({ ko: '강화 학습', en: 'Reinforcement Learning' }, 'ko')` is `'강화 학습'`. */
export function firstName(names: Pick<DraftNames, 'ko' | 'en'>, language: string): string {
  const { ko, en } = names;
  return (language.startsWith('ko') ? (ko ?? en) : (en ?? ko)) ?? '';
}

/** `RAG`, `MoE`, `GPT-4o`: no spaces, and two capitals or more. */
function isAbbreviation(part: string): boolean {
  return /^[A-Za-z0-9&/-]{2,10}$/.test(part) && /[A-Z].*[A-Z]/.test(part);
}

const MARK = /[\s*_`"'“”‘’「」『』<>.,;:!?~-]/;

/** Without the marks that stand around words: quotes, emphasis, commas. */
function bare(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && MARK.test(text.charAt(start))) start++;
  while (end > start && MARK.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}
