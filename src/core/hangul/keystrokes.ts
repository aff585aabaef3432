/**
 * Keystroke space: text as the keys that type it on a Korean two-set (두벌식) keyboard. In it a wrong layout is no
 * difference at all, a half-typed syllable is a prefix, and one wrong jamo is one wrong character.
 */
import { CHOSEONG, COMPOUNDS, isVowel, JONGSEONG, JUNGSEONG } from './jamo';
import { Typist } from './typist';

/** Source: KS X 5002. A capital is the key with Shift held. */
const KEY_OF: Readonly<Record<string, string>> = {
  ...{ ㅂ: 'q', ㅈ: 'w', ㄷ: 'e', ㄱ: 'r', ㅅ: 't', ㅛ: 'y', ㅕ: 'u', ㅑ: 'i', ㅐ: 'o', ㅔ: 'p' },
  ...{ ㅁ: 'a', ㄴ: 's', ㅇ: 'd', ㄹ: 'f', ㅎ: 'g', ㅗ: 'h', ㅓ: 'j', ㅏ: 'k', ㅣ: 'l' },
  ...{ ㅋ: 'z', ㅌ: 'x', ㅊ: 'c', ㅍ: 'v', ㅠ: 'b', ㅜ: 'n', ㅡ: 'm' },
  ...{ ㅃ: 'Q', ㅉ: 'W', ㄸ: 'E', ㄲ: 'R', ㅆ: 'T', ㅒ: 'O', ㅖ: 'P' },
};
const LETTER_OF = new Map(Object.entries(KEY_OF).map(([letter, key]) => [key, letter]));

/** Every letter, those typed as two included. */
const KEYS_OF = new Map(Object.entries(KEY_OF));
for (const [letter, parts] of COMPOUNDS) KEYS_OF.set(letter, [...parts].map(part => KEY_OF[part]).join(''));

const INITIALS = keysOfEach(CHOSEONG);
const VOWELS = keysOfEach(JUNGSEONG);
const FINALS = ['', ...keysOfEach(JONGSEONG)];

/**
 * The keys that type a text: `keysOf('네이버')` is `'spdlqj'`, `keysOf('까')` is `'Rk'`, `keysOf('Vue 3')` is `'vue 3'`.
 * Latin is lower case, so a capital always means a shifted Korean key.
 */
export function keysOf(text: string): string {
  let keys = '';
  for (let i = 0; i < text.length; i++) keys += keysOfCharacter(text.charAt(i));
  return keys;
}

/**
 * What typing these keys gives on a Korean keyboard: `hangulOf('rjator')` is `'검색'`, `hangulOf('how')` is `'ㅙㅈ'`.
 * Any text may be asked: what has no letter on its key, and letters that make no syllable, come out as they are.
 */
export function hangulOf(keys: string): string {
  const typist = new Typist();
  for (const key of keys) {
    const letter = LETTER_OF.get(key) ?? LETTER_OF.get(key.toLowerCase());
    if (letter === undefined) typist.other(key);
    else if (isVowel(letter)) typist.vowel(letter);
    else typist.consonant(letter);
  }
  return typist.finish();
}

/** Arithmetic rather than `decompose`: an index types every title it holds, and an object per syllable would show. */
function keysOfCharacter(character: string): string {
  const index = character.charCodeAt(0) - 0xac00;
  if (index < 0 || index >= INITIALS.length * VOWELS.length * FINALS.length) {
    return KEYS_OF.get(character) ?? character.toLowerCase();
  }
  const final = index % FINALS.length;
  const vowel = ((index - final) / FINALS.length) % VOWELS.length;
  const initial = Math.floor(index / FINALS.length / VOWELS.length);
  return `${INITIALS[initial]}${VOWELS[vowel]}${FINALS[final]}`;
}

function keysOfEach(letters: string): readonly string[] {
  return [...letters].map(letter => KEYS_OF.get(letter) ?? '');
}
