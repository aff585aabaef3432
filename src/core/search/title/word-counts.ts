import type { Span } from './align';
import { isKoreanAt, type KeyText, wordsOf } from './keys';
import { EDGE, edgeOf, type Walked } from './walk';

/** How often each word occurs in the texts of an index. A word is known by its hash: nobody asks for its letters. */
export class WordCounts {
  readonly #counts = new Map<number, number>();

  add(text: Walked): void {
    this.#change(text, 1);
  }

  /** Takes back an {@link add} of the same text. */
  remove(text: Walked): void {
    this.#change(text, -1);
  }

  /** How often this word occurs, in keys. */
  of(word: string): number {
    let hash = 0;
    for (let i = 0; i < word.length; i++) hash = mixed(hash, word.charCodeAt(i));
    return this.#counts.get(hash) ?? 0;
  }

  #change({ keys, marks, count }: Walked, by: number): void {
    let hash = 0;
    for (let i = 0; i < count; i++) {
      hash = mixed(hash, keys[i] ?? 0);
      if (edgeOf(marks[i + 1] ?? 0) < EDGE.word) continue;
      const now = (this.#counts.get(hash) ?? 0) + by;
      if (now > 0) this.#counts.set(hash, now);
      else this.#counts.delete(hash);
      hash = 0;
    }
  }
}

/** Of 30 bits, which engines keep as plain small numbers; of 50,000 words hardly two share one. */
function mixed(hash: number, key: number): number {
  return Math.imul(hash ^ (key + 1), 0x9e3779b1) >>> 2;
}

/**
 * How many words of a text were left out although they are rarer than what was asked. Asked for `event loop`,
 * `The event loop` leaves out none and `Tokio's event loop` one: who meant that would have said so. Words of a script that was
 * not asked in do not count: who asks for 누수 did not want to change the keyboard for `Node.js`. `matched` is where the query
 * lies in `read`, which is the text in keys or in initial consonants.
 */
export function rarerWordsLeftOut(text: KeyText, read: KeyText, matched: readonly Span[], counts: WordCounts): number {
  const readWords = read === text ? undefined : wordsOf(read);
  const leftOut: number[] = [];
  // True for Korean, false for all else.
  const scripts = new Set(matched.map(([from]) => isKoreanAt(read, from)));
  let commonest = 0;
  for (const [i, word] of wordsOf(text).entries()) {
    // Whatever it is written in, a text has the same words.
    const { keys, start } = readWords?.[i] ?? word;
    const count = counts.of(word.keys);
    if (matched.some(([from, to]) => from < start + keys.length && to > start)) commonest = Math.max(commonest, count);
    else if (scripts.has(isKoreanAt(text, word.start))) leftOut.push(count);
  }
  return leftOut.filter(count => count < commonest).length;
}
