import { choseongOf } from '../../../src/core/hangul/choseong';
import { keysOf } from '../../../src/core/hangul/keystrokes';

/** A title in keystroke space, for engines that know nothing of Hangul. */
export class SpelledTitle {
  readonly keys: string;
  /** Its initial consonants as keys; empty where it has no Hangul. */
  readonly consonants: string;

  constructor(title: string) {
    this.keys = keysIn(title);
    this.consonants = /[가-힣]/.test(title) ? keysIn(choseongOf(title)) : '';
  }

  static of(this: void, title: string): SpelledTitle {
    return new SpelledTitle(title);
  }

  get all(): string {
    return this.consonants === '' ? this.keys : `${this.keys} | ${this.consonants}`;
  }

  /** Trigrams of the keys and of the consonants, spaces squeezed out, and what begins each word. */
  get grams(): readonly string[] {
    return [this.keys, this.consonants].flatMap(text => {
      const squeezed = text.replaceAll(' ', '');
      const inside = Array.from({ length: Math.max(0, squeezed.length - 2) }, (_, i) => squeezed.slice(i, i + 3));
      const beginnings = text.split(' ').flatMap(word => (word === '' ? [] : [`^${word.slice(0, 2)}`]));
      return [...inside, ...beginnings];
    });
  }
}

/** The words of a text as keys, Shift forgotten: `keysIn('벡터-검색')` is `'qprxj rjator'`. */
export function keysIn(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).map(word => keysOf(word).toLowerCase()).join(' ');
}
