import type { GramSink } from './grams';

/** Texts and their grams in the order they came, flat, because it may be a whole library that comes. */
export class GramLog implements GramSink {
  #grams = new Uint32Array(1024);
  #length = 0;
  /** By entry, its text, undefined where that was removed, and where its grams begin. */
  readonly #texts: (number | undefined)[] = [];
  readonly #starts: number[] = [];
  readonly #entries = new Map<number, number>();

  /** How many texts there are. */
  get size(): number {
    return this.#entries.size;
  }

  /** How many grams there are, those of removed texts included. */
  get length(): number {
    return this.#length;
  }

  /** How many entries there are, those of removed texts included. */
  get entries(): number {
    return this.#texts.length;
  }

  /** From now on grams are those of this text. */
  begin(text: number): void {
    this.#entries.set(text, this.#texts.length);
    this.#texts.push(text);
    this.#starts.push(this.#length);
  }

  add(gram: number): void {
    if (this.#length === this.#grams.length) {
      const grams = new Uint32Array(this.#length * 2);
      grams.set(this.#grams);
      this.#grams = grams;
    }
    this.#grams[this.#length++] = gram;
  }

  /** Forgets a text; its entry and its grams, or undefined if there is none. */
  remove(text: number): { readonly entry: number; readonly grams: Uint32Array } | undefined {
    const entry = this.#entries.get(text);
    if (entry === undefined) return undefined;
    this.#entries.delete(text);
    this.#texts[entry] = undefined;
    return { entry, grams: this.gramsOf(entry) };
  }

  /** The text of an entry; undefined where it was removed. */
  textOf(entry: number): number | undefined {
    return this.#texts[entry];
  }

  /** Where in {@link grams} those of an entry begin; of the one after the last, where they end. */
  startOf(entry: number): number {
    return entry < this.#starts.length ? (this.#starts[entry] ?? 0) : this.#length;
  }

  gramsOf(entry: number): Uint32Array {
    return this.#grams.subarray(this.startOf(entry), this.startOf(entry + 1));
  }

  /** The grams of all entries, end to end. */
  get grams(): Uint32Array {
    return this.#grams;
  }
}
