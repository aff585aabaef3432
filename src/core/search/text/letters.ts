import { widthFolded } from '../../hangul/normal';

/**
 * What a UTF-16 unit is for the question where words begin and end. `syllable`: a script written with few or no spaces inside a
 * phrase, where two characters beside each other say more than a word: Hangul, Han, Kana.
 */
export const KIND = { gap: 1, lower: 2, upper: 3, digit: 4, syllable: 5 } as const;

const kinds = new Uint8Array(0x10000);
const folds = new Uint16Array(0x10000);

/** What this unit is; one of {@link KIND}. */
export function kindOf(code: number): number {
  if (kinds[code] === 0) classify(code);
  return kinds[code] ?? KIND.gap;
}

/** The unit as texts are compared: small, plain width, without its accent. `É` is `e`, `Ｃ` is `c`, `검` is itself. */
export function foldOf(code: number): number {
  if (kinds[code] === 0) classify(code);
  return folds[code] ?? code;
}

/** Nearly all of a text is itself but for its capitals. */
const OTHERS = /[^\0-\x7f\uac00-\ud7a3]/g;

/** A whole text as texts are compared, unit for unit as long as it was. It should be composed (NFC): `folded('Café ＡＰＩ')` is `cafe api`. */
export function folded(text: string): string {
  return text.replace(OTHERS, unit => String.fromCharCode(foldOf(unit.charCodeAt(0)))).toLowerCase();
}

/** On first sight, because a library has some two thousand different characters out of 65,536. */
function classify(code: number): void {
  const character = widthFolded(String.fromCharCode(code));
  const small = character.toLowerCase();
  // One unit for one: what grows when it is made small (`İ`) or has no plain letter inside stays as it is.
  const plain = isSyllabic(small) ? small : small.normalize('NFD').charAt(0);
  folds[code] = plain.charCodeAt(0);
  if (isSyllabic(character)) kinds[code] = KIND.syllable;
  else if (/\p{N}/u.test(character)) kinds[code] = KIND.digit;
  else if (/\p{Lu}/u.test(character)) kinds[code] = KIND.upper;
  else kinds[code] = /\p{L}/u.test(character) ? KIND.lower : KIND.gap;
}

/** Lone jamo are not: `ㅋㅋㅋ` is one word, and a half-typed syllable has no neighbour to be told by. */
function isSyllabic(character: string): boolean {
  return /[\uac00-\ud7a3\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character);
}
