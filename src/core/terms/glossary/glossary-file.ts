/** What the reading of a glossary's file comes to, in whatever format it is written. */
import type { GlossaryEntry } from './glossary';

/** A place in a file: lines and characters (UTF-16) from 0, as VS Code counts them. */
export interface TextSpan {
  readonly start: TextPoint;
  readonly end: TextPoint;
}

export interface TextPoint {
  readonly line: number;
  readonly character: number;
}

/** What is wrong in a glossary's file. */
export type GlossaryFault =
  /** The file cannot be read beyond this place; the parser's own words say why. */
  | { readonly kind: 'syntax'; readonly detail: string }
  /** The file holds something else than terms. */
  | { readonly kind: 'notAList' }
  | { readonly kind: 'notAnEntry' }
  | { readonly kind: 'noName' }
  | { readonly kind: 'noDefinition' }
  /** A value that should be text, or a list of texts, is not. */
  | { readonly kind: 'notText'; readonly key: string }
  | { readonly kind: 'notTexts'; readonly key: string }
  | { readonly kind: 'unknownKey'; readonly key: string }
  /** An entry says this twice, and the first counts; `line` is where that is, from 0. */
  | { readonly kind: 'sameKey'; readonly key: string; readonly line: number }
  /** A text of more characters, or a list of more texts, than the limit. */
  | { readonly kind: 'tooLong'; readonly key: string; readonly limit: number }
  /** An earlier entry of the file has this id; `line` is where, from 0. */
  | { readonly kind: 'sameId'; readonly id: string; readonly line: number }
  /** The file has more terms than a glossary may hold; the rest is left out. */
  | { readonly kind: 'tooMuch'; readonly limit: number }
  /** The file is longer than this many characters, or as much of it is written in uncommon ways; nothing of it is read. */
  | { readonly kind: 'tooLarge'; readonly limit: number }
  /** The first row of a table names no column that terms have: it is a row of terms, or of something else. */
  | { readonly kind: 'noHeader' }
  /** A row of a table has a cell beyond the last column: a comma that should stand in quotes. */
  | { readonly kind: 'extraCell' };

/** A fault, and where it is. A warning's entry is used all the same, an error's is not. */
export interface GlossaryMistake {
  readonly fault: GlossaryFault;
  readonly severity: 'error' | 'warning';
  readonly span: TextSpan;
}

/** What a file holds. One that `isBroken` could not be read as a whole: it has no entries that could be trusted. */
export interface GlossaryFile {
  readonly entries: readonly GlossaryEntry[];
  readonly mistakes: readonly GlossaryMistake[];
  readonly isBroken: boolean;
}
