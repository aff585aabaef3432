/**
 * Hangul syllables and their letters. Letters are compatibility jamo (U+3131..U+3163) everywhere: they are what a
 * keyboard gives and what people paste. Source: the Unicode Standard, section 3.12, Conjoining Jamo Behavior.
 */

/** The 19 initial consonants, in Unicode order. */
export const CHOSEONG = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
/** The 21 vowels, in Unicode order. */
export const JUNGSEONG = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
/** The 27 final consonants, in Unicode order; a syllable without one has the empty string. */
export const JONGSEONG = 'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';

const FIRST = 0xac00;
const LAST = 0xd7a3;
const FINALS = JONGSEONG.length + 1;

/** A syllable in its letters; `jongseong` is `''` where there is none. */
export interface Letters {
  readonly choseong: string;
  readonly jungseong: string;
  readonly jongseong: string;
}

/** The letters typed as two letters, and the two: `ㄳ` is `ㄱㅅ`, `ㅘ` is `ㅗㅏ`. Doubled consonants are letters of their own. */
export const COMPOUNDS: ReadonlyMap<string, string> = new Map([
  ...pairs('ㄳㄱㅅ ㄵㄴㅈ ㄶㄴㅎ ㄺㄹㄱ ㄻㄹㅁ ㄼㄹㅂ ㄽㄹㅅ ㄾㄹㅌ ㄿㄹㅍ ㅀㄹㅎ ㅄㅂㅅ'),
  ...pairs('ㅘㅗㅏ ㅙㅗㅐ ㅚㅗㅣ ㅝㅜㅓ ㅞㅜㅔ ㅟㅜㅣ ㅢㅡㅣ'),
]);
const JOINED: ReadonlyMap<string, string> = new Map([...COMPOUNDS].map(([joined, parts]) => [parts, joined]));

/** Whether the first character is a complete syllable: true for `'각'`, false for `'ㄱ'` and `'a'`. */
export function isSyllable(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= FIRST && code <= LAST;
}

/** Whether the first character is a consonant standing alone: true for `'ㄱ'` and `'ㄳ'`, false for `'가'` and `'ㅏ'`. */
export function isConsonant(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0x3131 && code <= 0x314e;
}

/** Whether the first character is a vowel standing alone: true for `'ㅏ'`. */
export function isVowel(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0x314f && code <= 0x3163;
}

/** Whether the first character is a syllable or a letter: true for `'각'`, `'ㄱ'` and `'ㅏ'`. */
export function isHangul(text: string): boolean {
  return isSyllable(text) || isConsonant(text) || isVowel(text);
}

/** A syllable's letters: `decompose('값')` is `{ choseong: 'ㄱ', jungseong: 'ㅏ', jongseong: 'ㅄ' }`; undefined for anything else. */
export function decompose(syllable: string): Letters | undefined {
  if (!isSyllable(syllable)) return undefined;
  const index = syllable.charCodeAt(0) - FIRST;
  const final = index % FINALS;
  return {
    choseong: CHOSEONG.charAt(Math.floor(index / FINALS / JUNGSEONG.length)),
    jungseong: JUNGSEONG.charAt(Math.floor(index / FINALS) % JUNGSEONG.length),
    jongseong: final === 0 ? '' : JONGSEONG.charAt(final - 1),
  };
}

/** The inverse of {@link decompose}: `compose({ choseong: 'ㄱ', jungseong: 'ㅏ', jongseong: '' })` is `'가'`; undefined if no such syllable exists. */
export function compose({ choseong, jungseong, jongseong }: Letters): string | undefined {
  const initial = indexOfLetter(CHOSEONG, choseong);
  const vowel = indexOfLetter(JUNGSEONG, jungseong);
  const final = jongseong === '' ? 0 : indexOfLetter(JONGSEONG, jongseong) + 1;
  if (initial < 0 || vowel < 0 || (final === 0 && jongseong !== '')) return undefined;
  return String.fromCharCode(FIRST + (initial * JUNGSEONG.length + vowel) * FINALS + final);
}

/** The letters a letter is typed as: `partsOf('ㄳ')` is `'ㄱㅅ'`, `partsOf('ㄲ')` is `'ㄲ'`. */
export function partsOf(letter: string): string {
  return COMPOUNDS.get(letter) ?? letter;
}

/** The letter two letters make: `join('ㄱ', 'ㅅ')` is `'ㄳ'`; undefined where they make none. */
export function join(first: string, second: string): string | undefined {
  return JOINED.get(first + second);
}

function indexOfLetter(table: string, letter: string): number {
  return letter.length === 1 ? table.indexOf(letter) : -1;
}

function pairs(list: string): readonly (readonly [string, string])[] {
  return list.split(' ').map(entry => [entry.charAt(0), entry.slice(1)]);
}
