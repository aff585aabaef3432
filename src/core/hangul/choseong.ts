import { decompose, isConsonant, partsOf } from './jamo';

/**
 * The initial consonants of a text; what is not a syllable stays: `choseongOf('검색')` is `'ㄱㅅ'`,
 * `choseongOf('IP 주소')` is `'IP ㅈㅅ'`. Every character keeps its place, so offsets stay true.
 */
export function choseongOf(text: string): string {
  let initials = '';
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    initials += decompose(character)?.choseong ?? character;
  }
  return initials;
}

/**
 * Whether a query asks by initial consonants: it has a consonant standing alone and no syllable or lone vowel.
 * True for `'ㄱㅅ'` and `'IP ㅈㅅ'`; false for `'검색'` and for `'네ㅇ'`, which is a syllable half typed.
 */
export function isChoseongQuery(query: string): boolean {
  let asks = false;
  for (const character of query) {
    if (isConsonant(character)) asks = true;
    else if (/\p{Script=Hangul}/u.test(character)) return false;
  }
  return asks;
}

/**
 * Takes apart the clusters an input method makes of initials typed in a row: `splitClusters('ㄳ')` is `'ㄱㅅ'`.
 * No syllable begins with a cluster, so nothing that was meant is lost.
 */
export function splitClusters(query: string): string {
  let split = '';
  for (const character of query) split += isConsonant(character) ? partsOf(character) : character;
  return split;
}
