/** How a glossary's names are written in running text: which spellings are the same, and where capitals matter. */
import type { Term } from './term';

/** One way to call a term. */
export interface TermName {
  readonly term: Term;
  /** As the glossary writes it. */
  readonly name: string;
  /** The name in small letters without separators: what all its spellings have in common. */
  readonly key: string;
  /** Another word in any other case, so only a text that is written so means the term. */
  readonly isExact: boolean;
}

/** Longer names with several capitals (`KoGPT`, `HyperCLOVA`) are no other word in small letters. */
const LONGEST_ABBREVIATION = 4;

/** Every name of a term, in the order in which they count: its headings, its abbreviation, its aliases. */
export function namesOf(term: Term): readonly TermName[] {
  const { en, aliases } = term;
  return [...headingsOf(term), ...aliases].map(written => {
    const name = written.normalize('NFC');
    const isExact = isAbbreviation(name) || (written === en && isShortProperName(name));
    return { term, name, key: withoutSeparators(name).toLowerCase(), isExact };
  });
}

/** What a term is called before all else: its names and its abbreviation. */
export function headingsOf({ ko, en, abbr }: Term): readonly string[] {
  return [ko, en, abbr].filter(name => name !== undefined);
}

/** Other names worth telling a reader: those that are no other spelling of a name before them. */
export function otherNamesOf(term: Term): readonly string[] {
  const names = namesOf(term);
  const seen = new Set(names.slice(0, names.length - term.aliases.length).map(({ key }) => key));
  return names.filter(({ key }) => !seen.has(key) && seen.add(key)).map(({ name }) => name);
}

/** What may stand between the parts of a name, be another of its kind, or be left out: `test-time`, `test time`, `testTime`. */
export function isSeparator(char: string | undefined): boolean {
  return char === ' ' || char === '-' || char === '_' || char === '\u00A0';
}

/** `withoutSeparators('K-AI')` is `'KAI'`. */
export function withoutSeparators(text: string): string {
  return text.replace(/[ \-_\u00A0]/g, '');
}

/**
 * `RAG`, `MoE`, `LoRA` and `K-AI` mean their term only as they are written: `rag` and `moe` are other words. A name with a digit
 * (`GPT-4o`) is no word in any case, and one of several words is written as one likes.
 */
function isAbbreviation(name: string): boolean {
  return (
    /^[A-Za-z-]+$/.test(name) && /[A-Z].*[A-Z]/.test(name) && withoutSeparators(name).length <= LONGEST_ABBREVIATION
  );
}

/**
 * A heading of one short capitalised word is taken for a proper name: `Grok` is a model, `grok` a verb. A glossary that means
 * the common word too says so with an alias in small letters.
 */
function isShortProperName(name: string): boolean {
  return /^[A-Z][a-z]{1,4}$/.test(name);
}
