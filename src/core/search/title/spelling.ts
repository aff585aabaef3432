import { choseongOf } from '../../hangul/choseong';
import { isConsonant, isHangul, isSyllable } from '../../hangul/jamo';
import { keysOf } from '../../hangul/keystrokes';
import { widthFolded } from '../../hangul/normal';

/** How one character is written in keys. `''` is a character that only divides. */
export type Spelling = (character: string) => string;

/**
 * A character as the keys that type it, Shift forgotten, because a query typed on the wrong layout rarely has it
 * right: `검` is `rja`, `R` is `r`, `é` is `e`, `-` is nothing.
 */
export const keystrokes: Spelling = remembered(character => {
  if (isHangul(character)) return keysOf(character).toLowerCase();
  return /[\p{L}\p{N}]/u.test(character) ? withoutAccents(character).toLowerCase() : '';
});

/** A character as its initial consonant; what is not Korean as in {@link keystrokes}. */
export const initialConsonants: Spelling = remembered(character =>
  isSyllable(character) || isConsonant(character) ? choseongOf(character) : keystrokes(character),
);

/** A library has some two thousand different characters, and millions of them. */
function remembered(spell: Spelling): Spelling {
  const spelled = new Map<string, string>();
  return raw => {
    const known = spelled.get(raw);
    if (known !== undefined) return known;
    const keys = spell(widthFolded(raw.normalize('NFC')));
    spelled.set(raw, keys);
    return keys;
  };
}

function withoutAccents(character: string): string {
  return character.normalize('NFD').replace(/\p{M}+/gu, '');
}
