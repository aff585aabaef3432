import type { InTwoLanguages } from '../term';

/** What somebody says of a term before it is one: as a file has it, or a form. All of it may be missing. */
export interface TermDraft {
  readonly id?: string | undefined;
  readonly ko?: string | undefined;
  readonly en?: string | undefined;
  readonly abbr?: string | undefined;
  readonly aliases?: readonly string[] | undefined;
  readonly definition?: InTwoLanguages | undefined;
  readonly related?: readonly string[] | undefined;
  readonly articles?: readonly string[] | undefined;
}

/** What an entry may say, in the order in which it is written. The schema of YAML files has the same keys. */
export const ENTRY_KEYS = ['id', 'ko', 'en', 'abbr', 'aliases', 'definition', 'related', 'articles'] as const;
export type EntryKey = (typeof ENTRY_KEYS)[number];

/** Those of them that are lists of texts. */
export const LIST_KEYS = ['aliases', 'related', 'articles'] as const;

/** Those of a definition in two languages. */
export const DEFINITION_KEYS = ['ko', 'en'] as const;

/** The longest name or id, in characters. Longer ones are no names, and a hover would have to look that far back for them. */
export const LONGEST_NAME = 200;

/** The longest definition, in characters: some two pages. */
export const LONGEST_DEFINITION = 5000;

/** The most aliases, related terms or articles of one term. */
export const LONGEST_LIST = 200;
