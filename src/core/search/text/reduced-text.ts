import type { PlainLine } from './plain-body';

/** An article as its file holds it, decoded. */
export interface ArticleText {
  readonly title: string;
  readonly file: string;
  readonly format: 'markdown' | 'plain';
}

/** An article's text as it is compared with a query, and the way back to its lines. */
export interface ReducedText {
  /** Folded. */
  readonly title: string;
  readonly lines: readonly PlainLine[];
  /** All lines, folded, a line break between them; unit for unit as long as the lines themselves. */
  readonly folded: string;
  /** Where each line begins in `folded`. */
  readonly starts: readonly number[];
}

/** Which line a place of `folded` lies in. */
export function lineAt({ starts }: ReducedText, place: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
