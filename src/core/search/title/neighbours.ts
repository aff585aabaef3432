const KEYS = 'abcdefghijklmnopqrstuvwxyz';
/** Below this a slip makes another word; above {@link LONGEST} enough of the word is left to find it by. */
const SHORTEST = 4;
const LONGEST = 6;

/**
 * All words one edit away from a short one: a key replaced, two swapped, one added, one dropped. One slip in `uhge` leaves no
 * three keys of `huge` in a row, so short words are looked for by what they may have been meant to be.
 */
export function* neighboursOf(word: string): Generator<string> {
  if (word.length < SHORTEST || word.length > LONGEST) return;
  for (let at = 0; at <= word.length; at++) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    if (tail.length > 1) yield head + tail.charAt(1) + tail.charAt(0) + tail.slice(2);
    if (tail !== '') yield head + tail.slice(1);
    for (const key of KEYS) {
      if (tail !== '') yield head + key + tail.slice(1);
      yield head + key + tail;
    }
  }
}
