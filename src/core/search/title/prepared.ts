import { normalOf } from '../../hangul/normal';
import { type KeyText, keyText, wordsOf } from './keys';
import { initialConsonants } from './spelling';

/** A title or an alias made ready for comparison; what not every query needs is made when one does. */
export class Prepared {
  readonly keys: KeyText;
  #normal: string | undefined;
  #consonants: KeyText | undefined;

  constructor(readonly text: string) {
    this.keys = keyText(text);
  }

  /** The text as literal matches read it. */
  get normal(): string {
    this.#normal ??= normalOf(this.text);
    return this.#normal;
  }

  /** The keys with a space between words, as fuse.js compares them. */
  get words(): string {
    return wordsOf(this.keys)
      .map(word => word.keys)
      .join(' ');
  }

  /** The text in initial consonants. */
  get consonants(): KeyText {
    this.#consonants ??= keyText(this.text, initialConsonants);
    return this.#consonants;
  }
}
