import type { ClaimWord } from './claim-words';
import { isSameWord } from './same-word';

/** The longest common subsequence of two rows of words, as pairs of places. Takes time in proportion to the product of both. */
export function alignment(
  own: readonly ClaimWord[],
  its: readonly ClaimWord[],
): readonly (readonly [number, number])[] {
  const width = its.length + 1;
  const length = new Uint16Array((own.length + 1) * width);
  const at = (i: number, j: number): number => length[i * width + j] ?? 0;
  for (let i = own.length - 1; i >= 0; i--) {
    for (let j = its.length - 1; j >= 0; j--) {
      length[i * width + j] = isSameAt(own, its, i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < own.length && j < its.length; ) {
    if (isSameAt(own, its, i, j) && at(i, j) === at(i + 1, j + 1) + 1) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

function isSameAt(own: readonly ClaimWord[], its: readonly ClaimWord[], i: number, j: number): boolean {
  const [one, other] = [own[i], its[j]];
  return one !== undefined && other !== undefined && isSameWord(one, other);
}
