import { folded } from './letters';
import { type Place, QUALITY } from './places';
import { verbatim } from './verbatim';

/** Where a quotation in Latin letters begins and ends, a word does; Korean words have particles behind them. */
const [BEGIN, END] = ['(?<![a-z0-9])(?=[a-z0-9])|(?![a-z0-9])', '(?<=[a-z0-9])(?![a-z0-9])|(?<![a-z0-9])'];

/** Words that must stand in a text as they were quoted, spaces and small words included; only how wide a space is, is not told. */
export class Quotation {
  readonly #pattern: RegExp;

  constructor(phrase: string) {
    const words = folded(phrase.normalize('NFC')).trim().split(/\s+/);
    this.#pattern = new RegExp(`(?:${BEGIN})${words.map(verbatim).join('\\s+')}(?:${END})`, 'gu');
  }

  isIn(folded: string): boolean {
    return folded.search(this.#pattern) >= 0;
  }

  /** Every place of a folded text that holds it, in order. */
  placesIn(folded: string): readonly Place[] {
    return [...folded.matchAll(this.#pattern)].map(({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
      quality: QUALITY.exact,
      edits: 0,
    }));
  }
}
