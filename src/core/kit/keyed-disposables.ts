import type { Disposable } from './disposable';

/**
 * Something that runs for each of the keys that are wanted just now: `keep` starts what is wanted anew, ends what no longer is, and leaves
 * the others alone, even where their value is another. `new KeyedDisposables((folder: Folder) => watch(folder))`
 */
export class KeyedDisposables<K, V> implements Disposable {
  readonly #start: (value: V) => Disposable;
  readonly #running = new Map<K, Disposable>();

  constructor(start: (value: V) => Disposable) {
    this.#start = start;
  }

  /** Has exactly these running from now on. */
  keep(wanted: ReadonlyMap<K, V>): void {
    for (const [key, running] of this.#running) {
      if (wanted.has(key)) continue;
      this.#running.delete(key);
      running.dispose();
    }
    for (const [key, value] of wanted) if (!this.#running.has(key)) this.#running.set(key, this.#start(value));
  }

  dispose(): void {
    this.keep(new Map());
  }
}
