import type { TextIndex } from '../../ports';
import type { AskedWord } from './asked-word';
import { expressionOf } from './expressions';

/** A word that so many texts hold is a common one; nobody counts further. */
const OFTEN = 100;
/** So much of what tells texts apart must stand in one that lacks words of a query. */
const ENOUGH = 0.5;

/** How rare the words of a query are in the library. */
export class Rarity {
  readonly #counts: ReadonlyMap<string, number>;
  readonly #total: number;

  constructor(words: readonly AskedWord[], index: TextIndex) {
    this.#counts = new Map(words.map(word => [word.text, index.match(expressionOf(word), OFTEN).length]));
    this.#total = this.#sum(words);
  }

  isUnknown({ text }: AskedWord): boolean {
    return this.#counts.get(text) === 0;
  }

  /** Whether a text without these words still holds what tells it from others. */
  isEnoughWithout(missing: readonly AskedWord[]): boolean {
    return this.#total - this.#sum(missing) >= ENOUGH * this.#total;
  }

  #sum(words: readonly AskedWord[]): number {
    // What no text holds may be a slip of anything: it counts as the rarest of the others.
    const rarest = Math.min(OFTEN, ...[...this.#counts.values()].filter(count => count > 0));
    return words.reduce((sum, { text }) => sum + Math.log(1 + OFTEN / (this.#counts.get(text) || rarest)), 0);
  }
}
