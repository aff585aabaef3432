import { type Alphabet, alphabetOf } from './alphabet';
import { TrieCells } from './trie-cells';

/** Where every walk begins. No walk comes back to it, so as an answer it says that no name goes on so. */
export const ROOT = 0;

/** Of a node at which no key ends. */
export const NO_KEY = -1;

/**
 * Keys as a trie in typed arrays: a double array, in which one step is an addition and a comparison however many letters could
 * follow. The node for letter `x` behind node `n` is the cell `base[n] + x`, provided that it says `n` is its parent.
 *
 * Source: Aoe, An Efficient Digital Search Algorithm by Using a Double-Array Structure, 1989.
 */
export class NameTrie {
  readonly #alphabet: Alphabet;
  readonly #cells: TrieCells;

  /** Of keys in small letters, distinct, sorted by code units, none of them empty. */
  constructor(keys: readonly string[]) {
    this.#alphabet = alphabetOf(keys);
    this.#cells = new TrieCells(this.#alphabet.size);
    // Level by level: nodes with many letters find a place while there is room, those with one fill the holes that are left.
    let level: readonly Branch[] = [{ node: ROOT, from: 0, to: keys.length }];
    for (let depth = 0; keys.length > 0 && level.length > 0; depth++)
      level = level.flatMap(branch => this.#grow(keys, branch, depth));
    this.#cells.trim();
  }

  /** The node behind this one for a code unit, which may be that of a capital; {@link ROOT} where no key goes on so. */
  next(node: number, unit: number): number {
    return this.#cells.child(node, this.#alphabet.numbers[unit] ?? 0);
  }

  /** Which of the keys ends at this node; {@link NO_KEY} where none does. */
  keyAt(node: number): number {
    return this.#cells.ending(node) - 1;
  }

  #grow(keys: readonly string[], { node, from, to }: Branch, depth: number): readonly Branch[] {
    if (to - from === 1) {
      this.#growOne(keys[from] ?? '', { node, from, to }, depth);
      return [];
    }
    let key = from;
    if (keys[key]?.length === depth) this.#cells.end(node, ++key);
    const letters: number[] = [];
    const starts: number[] = [];
    for (; key < to; key++) {
      const letter = this.#alphabet.numbers[keys[key]?.charCodeAt(depth) ?? 0] ?? 0;
      if (letter === letters.at(-1)) continue;
      letters.push(letter);
      starts.push(key);
    }
    const base = this.#cells.place(node, letters);
    return letters.map((letter, i) => ({ node: base + letter, from: starts[i] ?? to, to: starts[i + 1] ?? to }));
  }

  /** Most nodes belong to one key only, to its end. */
  #growOne(key: string, { node, from }: Branch, depth: number): void {
    let last = node;
    for (let at = depth; at < key.length; at++) {
      const letter = this.#alphabet.numbers[key.charCodeAt(at)] ?? 0;
      last = this.#cells.place(last, [letter]) + letter;
    }
    this.#cells.end(last, from + 1);
  }
}

/** Neighbours in the list of keys that begin alike, and the node to which that beginning leads. */
interface Branch {
  readonly node: number;
  readonly from: number;
  readonly to: number;
}
