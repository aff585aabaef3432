/** How a glossary's names are written in running text: which spellings are the same, and where capitals matter. */
import { normalOf, widthFolded } from '../hangul/normal';
import { isEverydayWord } from './everyday-words';
import type { Term } from './term';

/** One way to call a term. */
export interface TermName {
  readonly term: Term;
  /** As the glossary writes it, in letters of everyday width. */
  readonly name: string;
  /** The name in small letters without separators: what all its spellings have in common. */
  readonly key: string;
  /** In small letters, or with one capital, it is another word: `rag` is not RAG, nor `It` IT. */
  readonly isOtherWord: boolean;
  /** So short that its letters apart are other words: `A I`, or 이 해 (this year) for 이해. */
  readonly isIndivisible: boolean;
}

/** Every name of a term, in the order in which they count: its headings, its abbreviation, its aliases. */
export function namesOf(term: Term): readonly TermName[] {
  return [...headingsOf(term), ...term.aliases].map(written => {
    // Texts are read in everyday width, so a name is, too.
    const name = widthFolded(written.normalize('NFC'));
    const small = normalOf(name);
    const key = withoutSeparators(small);
    return {
      term,
      name,
      key,
      // A glossary that means the common word too says so with an alias in small letters.
      isOtherWord: name !== small && (isEverydayWord(key) || isEverydayWord(capitalised(key))),
      isIndivisible: /^(?:[가-힣]{1,2}|[A-Za-z]{1,5})$/.test(name),
    };
  });
}

/** All that a text may spell to call a term: its names, and plurals that are more than a name with an s (`policies`). */
export function spellingsOf(term: Term): readonly TermName[] {
  return namesOf(term).flatMap(name => {
    return /[^\Waeiou\d_]y$/i.test(name.name) ? [name, { ...name, key: `${name.key.slice(0, -1)}ies` }] : [name];
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

/** `withoutSeparators('K-AI')` is `'KAI'`. */
export function withoutSeparators(text: string): string {
  return text.replace(/[ \-_\u00A0]/g, '');
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
