/** The slips of fingers and ears that the typo classes are made of. */
import { compose, decompose } from '../../../src/core/hangul/jamo';
import type { Random } from './random';

/** Letters a finger may hit instead: the keys left and right on a QWERTY keyboard. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** The same on a two-set Korean keyboard, consonants and vowels apart. */
const CONSONANT_ROWS = ['ㅂㅈㄷㄱㅅ', 'ㅁㄴㅇㄹㅎ', 'ㅋㅌㅊㅍ'];
const VOWEL_ROWS = ['ㅛㅕㅑㅐㅔ', 'ㅗㅓㅏㅣ', 'ㅠㅜㅡ'];
/** Letters that sound alike. */
const SOUNDS = ['ㅐㅔ', 'ㅒㅖ', 'ㅙㅚㅞ', 'ㄱㄲㅋ', 'ㄷㄸㅌ', 'ㅂㅃㅍ', 'ㅅㅆ', 'ㅈㅉㅊ'];

/** One letter of one syllable replaced by a neighbour on the keyboard or in sound; undefined where nothing can slip. */
export function slipJamo(word: string, random: Random): string | undefined {
  const at = random.below(word.length);
  const letters = decompose(word.charAt(at));
  if (letters === undefined) return undefined;
  const part = random.of(['choseong', 'jungseong', 'jongseong'] as const);
  if (part === undefined || letters[part] === '') return undefined;
  const rows = part === 'jungseong' ? VOWEL_ROWS : CONSONANT_ROWS;
  const slipped = random.of(neighbours(letters[part], [...rows, ...SOUNDS]));
  const syllable = slipped === undefined ? undefined : compose({ ...letters, [part]: slipped });
  return syllable === undefined ? undefined : replaceAt(word, at, syllable);
}

/** One Latin letter replaced by the key beside it. */
export function slipLetter(word: string, random: Random): string | undefined {
  const at = random.below(word.length);
  const slipped = random.of(neighbours(word.charAt(at).toLowerCase(), ROWS));
  return slipped === undefined ? undefined : replaceAt(word, at, slipped);
}

/** Two letters beside each other swapped. */
export function swapLetters(word: string, random: Random): string | undefined {
  const at = random.below(word.length - 1);
  const swapped = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  return swapped === word ? undefined : swapped;
}

/** Letters one place apart in a row. In a row of sounds the next one in the circle is near, too. */
function neighbours(letter: string, rows: readonly string[]): readonly string[] {
  return rows.flatMap(row => {
    const at = row.indexOf(letter);
    return at < 0 ? [] : [row.charAt(at - 1), row.charAt(at + 1)].filter(near => near !== '');
  });
}

function replaceAt(word: string, at: number, character: string): string {
  return word.slice(0, at) + character + word.slice(at + 1);
}
