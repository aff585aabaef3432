/** How far a word is from the text that begins at some place. */
export interface NearMatch {
  readonly edits: number;
  /**
   * Where the texts end that are nearest to the word, first the one that is as long: `pythn` is as far from `pytho` as from
   * `python`.
   */
  readonly ends: readonly number[];
}

const WIDEST = 64;
/** Three rows are alive at a time: a transposition looks two rows back. */
let older = new Uint8Array(WIDEST * 2);
let above = new Uint8Array(WIDEST * 2);
let row = new Uint8Array(WIDEST * 2);

/**
 * The least number of keys to replace, add, drop or swap with a neighbour so that `word` stands at `start`, where the
 * text may go on after it; undefined beyond `budget`. `nearMatch('raect', 'react native', 0, 1)` is `{ edits: 1, ends: [5] }`.
 * Optimal string alignment over a band as wide as the budget allows.
 */
export function nearMatch(word: string, text: string, start: number, budget: number): NearMatch | undefined {
  const width = Math.min(word.length + budget, text.length - start);
  if (word.length > WIDEST || width < word.length - budget) return undefined;
  for (let j = 0; j <= width; j++) above[j] = j;
  for (let i = 1; i <= word.length; i++) {
    const first = Math.max(1, i - budget);
    const last = Math.min(width, i + budget);
    const key = word.charCodeAt(i - 1);
    row[first - 1] = first === 1 ? i : budget + 1;
    let least = row[first - 1] ?? 0;
    for (let j = first; j <= last; j++) {
      const same = key === text.charCodeAt(start + j - 1);
      let cost = (above[j - 1] ?? 0) + (same ? 0 : 1);
      // Beyond the band the row above holds nothing true.
      if (j < i + budget) cost = Math.min(cost, (above[j] ?? 0) + 1);
      cost = Math.min(cost, (row[j - 1] ?? 0) + 1);
      const swapped =
        i > 1 &&
        j > 1 &&
        key === text.charCodeAt(start + j - 2) &&
        word.charCodeAt(i - 2) === text.charCodeAt(start + j - 1);
      if (swapped) cost = Math.min(cost, (older[j - 2] ?? 0) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > budget) return undefined;
    [older, above, row] = [above, row, older];
  }
  return nearestEnds(word.length, width, start, budget);
}

/** The ends that cost least. */
function nearestEnds(length: number, width: number, start: number, budget: number): NearMatch | undefined {
  let edits = budget + 1;
  let ends: number[] = [];
  for (let j = Math.max(0, length - budget); j <= Math.min(width, length + budget); j++) {
    const cost = above[j] ?? 0;
    if (cost < edits) [edits, ends] = [cost, []];
    if (cost === edits && edits <= budget) ends.push(start + j);
  }
  const offBy = (end: number) => Math.abs(end - start - length);
  return edits <= budget ? { edits, ends: ends.sort((a, b) => offBy(a) - offBy(b)) } : undefined;
}
