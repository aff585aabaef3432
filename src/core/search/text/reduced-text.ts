import { folded } from './letters';
import { type PlainLine, plainBody } from './plain-body';

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

export function reducedText({ title, file, format }: ArticleText): ReducedText {
  const lines = plainBody(file, format);
  const starts: number[] = [];
  let at = 0;
  for (const { text } of lines) {
    starts.push(at);
    at += text.length + 1;
  }
  return {
    title: folded(title.normalize('NFC')),
    lines,
    folded: folded(lines.map(({ text }) => text).join('\n')),
    starts,
  };
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
