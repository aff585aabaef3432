import type { Span } from '../title/align';

/** A place in an article's text that a query found. */
export interface Passage {
  /** The line of the file it begins in, counted from 1. */
  readonly line: number;
  /** The heading it stands under; undefined before the first one. */
  readonly heading: string | undefined;
  /** Plain text of one line, cut to a readable length around what was found, `…` where something was left out. */
  readonly text: string;
  /** What was found in `text`, `[start, end)` in UTF-16 units, ascending and apart. */
  readonly spans: readonly Span[];
}
