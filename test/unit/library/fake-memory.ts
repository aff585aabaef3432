import type { Memory } from '../../../src/core/ports';

/** Keeps JSON, as VS Code's memento does. */
export class FakeMemory implements Memory {
  readonly #texts = new Map<string, string>();

  get<T>(key: string): T | undefined {
    const text = this.#texts.get(key);
    return text === undefined ? undefined : (JSON.parse(text) as T);
  }

  async set(key: string, value: unknown): Promise<void> {
    this.#texts.set(key, JSON.stringify(value));
  }

  /** How many bytes a value takes. */
  bytesOf(key: string): number {
    return new TextEncoder().encode(this.#texts.get(key) ?? '').length;
  }

  /** What VS Code does when it syncs: values of another device stand here from now on, and those that were here are gone. */
  takeFrom(other: FakeMemory, keys: readonly string[]): void {
    for (const key of keys) {
      const text = other.#texts.get(key);
      if (text !== undefined) this.#texts.set(key, text);
    }
  }
}
