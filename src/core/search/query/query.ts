import type { QueryMistake } from './mistake';

/** What was asked for, in plain data. */
export interface Query {
  /** An article is found by any of these; none where nothing was asked for. Only `OR` makes more than one. */
  readonly anyOf: readonly Clause[];
  /** What could not be understood, in the order it was typed, each said once. Everything else is in `anyOf`. */
  readonly mistakes: readonly QueryMistake[];
}

/** Parts that must all hold of an article. */
export interface Clause {
  /** The words to look for, as typed, one space between each; `''` where there are none. */
  readonly text: string;
  /** Words to find beside each other, in this order. */
  readonly phrases: readonly string[];
  /** Words and phrases that must not occur. */
  readonly excluded: readonly string[];
  readonly conditions: readonly Condition[];
}

/** What an operator asks of an article; `not` where it was typed behind a `-`. */
export type Condition = { readonly not: boolean } & (
  | { readonly on: NameOperator; readonly value: string }
  | { readonly on: 'lang'; readonly value: Lang }
  | { readonly on: 'is'; readonly value: State }
  /** The value is `2026`, `2026-11` or `2026-11-22`. */
  | { readonly on: 'before' | 'after'; readonly value: string }
);

/** Operators whose value is a name, or a part of one. */
export type NameOperator = 'title' | 'topic' | 'author' | 'source';
/** The language an article is written in. */
export type Lang = 'ko' | 'en';
/** What became of an article with its reader; `stub`: a card without a text. */
export type State = 'unread' | 'reading' | 'read' | 'starred' | 'later' | 'stub';
/** What conditions are about. */
export type Operator = Condition['on'];
