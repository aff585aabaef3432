/** Names that a text puts beside each other in brackets: `검색 증강 생성(RAG)`, `retrieval-augmented generation (RAG)`. */
import { expansionAtEnd, isAbbreviation, singularPair, standsFor } from './abbreviation';
import { englishName } from './english-name';
import { koreanName, koreanNameAtEnd } from './korean-name';
import type { TermNames } from './names';

/** Names in brackets, and where in the sentence they stand, the brackets included. */
export interface BracketNames {
  readonly names: TermNames;
  readonly start: number;
  readonly end: number;
}

const BRACKETS = /[(（](?<inside>[^()（）]{2,80})[)）]/g;
/** A sentence with more of them is a table or code. */
const MOST = 12;

/** Every pair or triple of names in a sentence: `'RAG(Retrieval-Augmented Generation, 검색 증강 생성)은...'` has one of three. */
export function bracketNames(sentence: string): readonly BracketNames[] {
  const found: BracketNames[] = [];
  let seen = 0;
  for (const match of sentence.matchAll(BRACKETS)) {
    if (++seen > MOST) break;
    const inside = match.groups?.['inside'] ?? '';
    const gap = sentence[match.index - 1] === ' ' ? 1 : 0;
    const before = sentence.slice(Math.max(0, match.index - gap - 160), match.index - gap);
    const beside = beforeBracket(before, inside, gap);
    if (beside)
      found.push({ names: beside.names, start: match.index - gap - beside.length, end: match.index + match[0].length });
  }
  return found;
}

interface Beside {
  readonly names: TermNames;
  /** How much of the text before the bracket is the name. */
  readonly length: number;
}

function beforeBracket(written: string, inside: string, gap: number): Beside | undefined {
  const before = written.replace(/["'”’*`]+$/, '');
  const quotes = written.length - before.length;
  const parts = inside
    .split(/\s*[,;:=]\s*|\s+(?:or|또는|혹은)\s+/)
    .map(part => part.trim().replace(/^["'“‘]|["'”’]$/g, ''));
  if (parts.length > 3) return undefined;
  const given = parts.map(kindOf);
  if (given.some(kind => kind === undefined)) return undefined;
  const names: TermNames = Object.assign({}, ...given);
  const found = /[가-힣]$/.test(before) ? withKorean(before, names) : gap <= 1 ? withLatin(before, names) : undefined;
  return found && { ...found, length: found.length + quotes };
}

/** What a piece of the inside is by itself. */
function kindOf(part: string): TermNames | undefined {
  if (isAbbreviation(part.replace(/(?<=[A-Z])s$/, ''))) return { abbr: part };
  if (/[가-힣]/.test(part)) {
    const ko = koreanName(part);
    return ko === undefined ? undefined : { ko };
  }
  const en = englishName(part);
  return en === undefined ? undefined : { en };
}

/** `검색 증강 생성(RAG)`, `대역폭(bandwidth)`, `검색 증강 생성(Retrieval-Augmented Generation, RAG)`. */
function withKorean(before: string, { ko, en, abbr }: TermNames): Beside | undefined {
  if (ko !== undefined || (en !== undefined && abbr !== undefined && !standsFor(en, abbr))) return undefined;
  // A translation rarely has more words than what it translates.
  const most = en === undefined ? (abbr?.length ?? 0) : en.split(/[ -]/).length;
  const name = koreanNameAtEnd(before, most);
  if (name === undefined) return undefined;
  return {
    names: { ko: name, ...(en !== undefined && { en }), ...(abbr !== undefined && { abbr }) },
    length: name.length,
  };
}

/** `retrieval-augmented generation (RAG)`, `RAG (Retrieval-Augmented Generation)`, `RAG(검색 증강 생성)`, `Bandwidth(대역폭)`. */
function withLatin(before: string, { ko, en, abbr }: TermNames): Beside | undefined {
  if (abbr !== undefined) {
    const expansion = en === undefined ? expansionAtEnd(before, abbr) : undefined;
    if (expansion === undefined) return undefined;
    const [phrase, short] = singularPair(expansion, abbr);
    const name = englishName(phrase);
    return name === undefined
      ? undefined
      : { names: { en: name, abbr: short, ...(ko !== undefined && { ko }) }, length: expansion.length };
  }
  const word = /(?:^|[^A-Za-z0-9가-힣/-])(?<word>[A-Z][A-Za-z0-9/&-]{1,14})$/.exec(before.slice(-20))?.groups?.['word'];
  if (word !== undefined && isAbbreviation(word.replace(/(?<=[A-Z])s$/, ''))) {
    if (en === undefined) return ko === undefined ? undefined : { names: { ko, abbr: word }, length: word.length };
    if (!standsFor(en, word)) return undefined;
    const [phrase, short] = singularPair(en, word);
    return { names: { en: phrase, abbr: short, ...(ko !== undefined && { ko }) }, length: word.length };
  }
  return ko !== undefined && en === undefined ? englishBefore(before, ko) : undefined;
}

/** Of an English phrase before a Korean name, the words in capitals or the last one: `the Fact Table(팩트 테이블)`. */
function englishBefore(before: string, ko: string): Beside | undefined {
  const phrase = /(?:^|[^A-Za-z0-9])(?<words>[A-Z][A-Za-z0-9-]*(?: [A-Z][A-Za-z0-9-]*){0,4}|[a-z][a-z-]{2,})$/.exec(
    before.slice(-80),
  )?.groups?.['words'];
  const en = phrase === undefined ? undefined : englishName(phrase);
  return en === undefined ? undefined : { names: { ko, en }, length: en.length };
}
