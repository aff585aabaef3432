import type { Passage } from './passage';

/** What a search found in an article, for the reader that opens it to show. */
export interface Found {
  /** The texts that were found, as they stand in the article. */
  readonly words: readonly string[];
  /** The place to go to; without one the reader begins where it always does. */
  readonly passage?: Passage;
}

/** What these passages of one article found, each word once; `at` is the one to go to. */
export function foundIn(passages: readonly Passage[], at?: Passage): Found {
  const words = passages.flatMap(({ text, spans }) => spans.map(([start, end]) => text.slice(start, end)));
  return { words: [...new Set(words)], ...(at && { passage: at }) };
}
