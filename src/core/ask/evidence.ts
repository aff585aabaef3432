import type { ArticleId } from '../library/article';
import type { OtherNames } from './across/other-names';

/** A piece of an article that may answer a question: a paragraph, or a few that belong together. Plain data. */
export interface Evidence {
  readonly article: ArticleId;
  readonly title: string;
  /** The headings it stands under, the outermost first. */
  readonly headings: readonly string[];
  /** Plain text, in lines as `textOf` writes them: what is shown to a model and what quotes are compared with. */
  readonly text: string;
  /** Whether it is code, and no text about it. */
  readonly isCode?: true;
  /** The line of the file it begins in, counted from 1. */
  readonly line: number;
  /** Between 0 and 1, never rising down a list. */
  readonly score: number;
  /**
   * How much of what was asked it holds, between 0 and 1: words that tell more count for more, and those that stand in no article for
   * most. Unknown in conversations that were kept before this was.
   */
  readonly covers?: number;
}

/** What evidence is looked for among. */
export interface EvidenceOptions {
  /** So many pieces at most. */
  readonly limit: number;
  /** Characters of text in all of them together, at most. */
  readonly budget: number;
  /** Only these articles. */
  readonly articles?: readonly ArticleId[];
  /** Only articles of this topic, by its key. */
  readonly topic?: string;
  /** What words of the question are called in the other language; looked up where nobody has yet. */
  readonly names?: readonly OtherNames[];
}
