import type { Span } from './annotation';

/** How a part of a pattern lies in a text. */
export interface Alignment {
  /** The stretch of the text that the pattern's part takes. */
  readonly span: Span;
  /** How many characters of the part differ: another one, one too many or one missing. */
  readonly errors: number;
  /** The same for the pattern outside of the part. */
  readonly errorsAround: number;
}

/**
 * Lays a pattern onto the place of a text where it differs least, and tells where the pattern's `part` came to lie:
 * `align('xabcx', 'yyxabdxyy', [1, 4])` takes `[3, 6]` with one error. Undefined where nothing of the part is there.
 * It takes time and memory in proportion to the product of both lengths, so both are to be short.
 */
export function align(pattern: string, text: string, [from, to]: Span): Alignment | undefined {
  const width = text.length + 1;
  const cost = new Uint16Array((pattern.length + 1) * width);
  const at = (row: number, column: number): number => cost[row * width + column] ?? 0;
  for (let row = 1; row <= pattern.length; row++) {
    cost[row * width] = row;
    const letter = pattern.charCodeAt(row - 1);
    for (let column = 1; column < width; column++) {
      const same = letter === text.charCodeAt(column - 1) ? 0 : 1;
      cost[row * width + column] = Math.min(
        at(row - 1, column - 1) + same,
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
      );
    }
  }
  let column = 0;
  for (let end = 1; end < width; end++) if (at(pattern.length, end) < at(pattern.length, column)) column = end;

  // Back along the cheapest way: what of the text each character of the part was laid on.
  const total = at(pattern.length, column);
  let [first, last, laid, exchanged] = [-1, -1, 0, 0];
  let row = pattern.length;
  while (row > 0) {
    const here = at(row, column);
    const same = column > 0 && pattern[row - 1] === text[column - 1] ? 0 : 1;
    if (column > 0 && here === at(row - 1, column - 1) + same) {
      row--;
      column--;
      if (row < from || row >= to) continue;
      first = column;
      if (last < 0) last = column;
      laid++;
      exchanged += same;
    } else if (here === at(row - 1, column) + 1) row--;
    else column--;
  }
  if (first < 0) return undefined;
  const missing = to - from - laid;
  const extra = last + 1 - first - laid;
  const errors = exchanged + missing + extra;
  return { span: [first, last + 1], errors, errorsAround: Math.max(0, total - errors) };
}
