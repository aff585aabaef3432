/** What an answer from the library is. Plain data: it is kept in a history, and shown by a panel and by a chat. */
import type { Evidence } from './evidence';

/** Half-open, in UTF-16 units. */
export type TextSpan = readonly [start: number, end: number];

/** What became of a citation that was compared with its source. */
export type Verdict =
  /** The source says so. `span` is where in the evidence's text. */
  | { readonly kind: 'supported'; readonly span: TextSpan }
  /** The quote does not stand there. */
  | { readonly kind: 'noSuchQuote' }
  /** The source says something else: another number, the opposite, another name. */
  | { readonly kind: 'altered'; readonly what: 'number' | 'negation' | 'name'; readonly span: TextSpan }
  /** The source says nothing about it. */
  | { readonly kind: 'unsupported' };

/** A sentence's reference to a piece of evidence, by its place in the answer's list, counted from 0. */
export interface Citation {
  readonly evidence: number;
  /** The words of the source, as the answer quotes them; undefined where it gives a number only. */
  readonly quote?: string;
  readonly verdict: Verdict;
}

/** A sentence of an answer, as Markdown, with what it refers to. One without citations claims nothing, or should not. */
export interface AnswerSentence {
  readonly markdown: string;
  readonly citations: readonly Citation[];
  /**
   * `supported`: a citation holds. `unsupported`: it cites, and nothing holds. `uncited`: it claims something and cites nothing.
   * `plain`: a heading, a connecting phrase, code, what needs no source.
   */
  readonly standing: 'supported' | 'unsupported' | 'uncited' | 'plain';
}

/** An answer. */
export interface Answer {
  /** Whether a model wrote it, or it consists of the library's own passages. */
  readonly by: 'model' | 'library';
  /** What the model is called. */
  readonly model?: string;
  readonly evidence: readonly Evidence[];
  /** The model failed before it came to an end, or came to its longest: this is what it wrote until then. */
  readonly isCut?: boolean;
  /** In paragraphs, so that lists and code stay together. */
  readonly paragraphs: readonly (readonly AnswerSentence[])[];
}
