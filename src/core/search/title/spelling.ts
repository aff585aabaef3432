import { choseongOf } from '../../hangul/choseong';
import { isConsonant, isHangul, isSyllable } from '../../hangul/jamo';
import { keysOf } from '../../hangul/keystrokes';
import { widthFolded } from '../../hangul/normal';

/**
 * How characters are written in keys. Each is worked out once: a library has some two thousand different characters,
 * and millions of them.
 */
export class Spelling {
  readonly #spell: (character: string) => string;
  readonly #units = new Array<string | undefined>(0x10000);
  readonly #clusters = new Map<string, string>();

  /** `spell` is given one character, composed and of everyday width; `''` is a character that only divides. */
  constructor(spell: (character: string) => string) {
    this.#spell = character => spell(widthFolded(character.normalize('NFC')));
  }

  /** The character of this one UTF-16 unit. */
  ofUnit(unit: number): string {
    const known = this.#units[unit];
    if (known !== undefined) return known;
    const keys = this.#spell(String.fromCharCode(unit));
    this.#units[unit] = keys;
    return keys;
  }

  /** One character of any number of units. */
  of(character: string): string {
    if (character.length === 1) return this.ofUnit(character.charCodeAt(0));
    const known = this.#clusters.get(character);
    if (known !== undefined) return known;
    const keys = this.#spell(character);
    this.#clusters.set(character, keys);
    return keys;
  }
}

/**
 * A character as the keys that type it: `검` is `rja`, `R` is `r`, `é` is `e`, `-` is nothing. A capital is a Korean key typed
 * with Shift: `까` is `Rk`.
 */
export const keystrokes = new Spelling(keystrokesOf);

/** A character as its initial consonant; what is not Korean as in {@link keystrokes}. */
export const initialConsonants = new Spelling(character =>
  isSyllable(character) || isConsonant(character) ? choseongOf(character) : keystrokesOf(character),
);

function keystrokesOf(character: string): string {
  if (isHangul(character)) return keysOf(character);
  return /[\p{L}\p{N}]/u.test(character) ? withoutAccents(character).toLowerCase() : '';
}

function withoutAccents(character: string): string {
  return character.normalize('NFD').replace(/\p{M}+/gu, '');
}
