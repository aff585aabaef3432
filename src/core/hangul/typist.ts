import { compose, JONGSEONG, join, partsOf } from './jamo';

/**
 * A Korean input method: letters in, syllables out. A final consonant moves to the next syllable as soon as a vowel
 * follows it, which is why `ㄱㅏㄴㅏ` is first `간` and then `가나`.
 */
export class Typist {
  #done = '';
  #choseong = '';
  #jungseong = '';
  #jongseong = '';

  consonant(letter: string): void {
    const joined = join(this.#jongseong, letter);
    if (this.#choseong === '' || this.#jungseong === '') {
      this.#settle();
      this.#choseong = letter;
    } else if (this.#jongseong === '' && JONGSEONG.includes(letter)) {
      this.#jongseong = letter;
    } else if (this.#jongseong !== '' && joined !== undefined && JONGSEONG.includes(joined)) {
      this.#jongseong = joined;
    } else {
      this.#settle();
      this.#choseong = letter;
    }
  }

  vowel(letter: string): void {
    const joined = join(this.#jungseong, letter);
    if (this.#jongseong !== '') {
      const parts = partsOf(this.#jongseong);
      this.#jongseong = parts.slice(0, -1);
      this.#settle();
      this.#choseong = parts.slice(-1);
      this.#jungseong = letter;
    } else if (this.#jungseong === '') {
      this.#jungseong = letter;
    } else if (joined !== undefined) {
      this.#jungseong = joined;
    } else {
      this.#settle();
      this.#jungseong = letter;
    }
  }

  /** Something no Korean letter lies on: it ends the syllable and stays as it is. */
  other(character: string): void {
    this.#settle();
    this.#done += character;
  }

  finish(): string {
    this.#settle();
    return this.#done;
  }

  #settle(): void {
    const syllable = compose({ choseong: this.#choseong, jungseong: this.#jungseong, jongseong: this.#jongseong });
    this.#done += syllable ?? this.#choseong + this.#jungseong;
    this.#choseong = '';
    this.#jungseong = '';
    this.#jongseong = '';
  }
}
