import type { ArticleId } from '../../library/article';
import type { TermNames } from './names';

/** A term that a library's articles suggest. Plain data: it crosses threads. */
export interface TermSuggestion {
  /** The same for the same term whenever it is suggested. */
  readonly id: string;
  readonly names: TermNames;
  readonly aliases: readonly string[];
  /** The sentence that tells best what it means, as its article has it. */
  readonly sentence: string;
  /** Whether that sentence says what the term is; others only hold its names. */
  readonly isDefined: boolean;
  readonly article: ArticleId;
  /** The line of the article's file, from 1. */
  readonly line: number;
  /** How many articles hold one of its names. */
  readonly articles: number;
}
