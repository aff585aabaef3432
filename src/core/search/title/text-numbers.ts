/** A list of fixed length of numbers of texts, each below 2^24, in three bytes each: an index is mostly made of them. */
export class TextNumbers {
  readonly #low: Uint16Array;
  readonly #high: Uint8Array;

  constructor(length: number, low = new Uint16Array(length), high = new Uint8Array(length)) {
    this.#low = low;
    this.#high = high;
  }

  get length(): number {
    return this.#low.length;
  }

  at(place: number): number {
    return (this.#low[place] ?? 0) | ((this.#high[place] ?? 0) << 16);
  }

  set(place: number, text: number): void {
    this.#low[place] = text;
    this.#high[place] = text >>> 16;
  }

  /** The first so many, without room for more. */
  first(length: number): TextNumbers {
    if (length === this.length) return this;
    return new TextNumbers(length, this.#low.slice(0, length), this.#high.slice(0, length));
  }
}
