import { KnownWords } from '../../core/search/text/known-words';
import { soundingLike } from '../../core/search/text/sounding';
import type { Driver } from './driver';

/**
 * The words that texts hold, for spelling. On disk they lie in the order in which they were met, a row for each batch; they are read
 * when they are first needed, and after that only what other windows have added.
 */
export class WordTable {
  readonly #load;
  readonly #add;
  #known = new KnownWords();
  #lastKey = 0;

  constructor(driver: Driver) {
    this.#load = driver.prepare('SELECT key, list FROM words WHERE key > ? ORDER BY key');
    this.#add = driver.prepare('INSERT INTO words (list) VALUES (?)');
  }

  /** Remembers the words of these texts. Belongs into the transaction that puts them. */
  add(texts: readonly string[]): void {
    this.#follow();
    const fresh = texts.flatMap(text => this.#known.addText(text));
    if (fresh.length > 0) this.#add.run(fresh.join(' '));
  }

  /** The transaction failed: what is known here may not be known on disk. */
  forget(): void {
    this.#known = new KnownWords();
    this.#lastKey = 0;
  }

  near(word: string, limit: number): readonly string[] {
    this.#follow();
    return this.#known.near(word, limit);
  }

  sounding(word: string): readonly string[] {
    this.#follow();
    return soundingLike(word, this.#known);
  }

  #follow(): void {
    for (const { key, list } of this.#load.all(this.#lastKey)) {
      this.#known.addText(String(list));
      this.#lastKey = Number(key);
    }
  }
}
