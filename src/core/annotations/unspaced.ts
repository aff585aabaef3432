/** A text without its white space, and where each character of it came from. */
export interface Unspaced {
  readonly text: string;
  /** Where in the original the character at this place stands; its length for the place behind the last. */
  readonly origin: (place: number) => number;
  /** How many of its characters stand before a place of the original. */
  readonly placeOf: (original: number) => number;
}

/**
 * Takes the white space out, because edits move it most: lines are filled anew, and Korean authors mend their spacing.
 * `unspaced('두 모델을').text` is `'두모델을'`.
 */
export function unspaced(text: string): Unspaced {
  const origins = new Uint32Array(text.length + 1);
  const words: string[] = [];
  let length = 0;
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    words.push(word);
    for (let i = 0; i < word.length; i++) origins[length++] = index + i;
  }
  origins[length] = text.length;
  return {
    text: words.join(''),
    origin: place => origins[place] ?? text.length,
    placeOf: original => {
      let [low, high] = [0, length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((origins[middle] ?? 0) < original) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}

/** The text alone: `withoutSpace('a b')` is `'ab'`. */
export function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}
