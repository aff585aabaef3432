/**
 * What was made of texts lately, as many as fit: `new RecentTexts<V>(1000)` keeps values of texts of a thousand characters together.
 * The text that was asked for longest ago goes first.
 */
export class RecentTexts<V> {
  readonly #limit: number;
  /** In the order in which they were last asked for. */
  readonly #values = new Map<string, V>();
  #length = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(text: string): V | undefined {
    const value = this.#values.get(text);
    if (value === undefined) return undefined;
    this.#values.delete(text);
    this.#values.set(text, value);
    return value;
  }

  set(text: string, value: V): void {
    if (this.#values.delete(text)) this.#length -= text.length;
    this.#values.set(text, value);
    this.#length += text.length;
    for (const [oldest] of this.#values) {
      if (this.#length <= this.#limit) return;
      this.#values.delete(oldest);
      this.#length -= oldest.length;
    }
  }

  clear(): void {
    this.#values.clear();
    this.#length = 0;
  }
}
