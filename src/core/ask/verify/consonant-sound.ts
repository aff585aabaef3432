/** Words that crossed between English and Korean sound alike in their consonants: 캐시 is cache. */
import { CHOSEONG, decompose, JONGSEONG } from '../../hangul/jamo';

/** One letter for what Korean writes alike: `s` is also z, j and ch, `p` is also f, v and b, `l` is also r. */
const INITIALS = 'k k n t t l m p p s s _ s s s k t p h'.split(' ');
const FINALS = 'k k k n n n t l l l l l l l l m p p t t n s s k t p h'.split(' ');

/** Two consonants are too many words. */
const SHORTEST = 2;

/**
 * The consonants of a Hangul word as one hears them: `koreanSound('캐시')` is `ks`. Empty where that tells nothing.
 */
export function koreanSound(word: string): string {
  let sound = '';
  for (const syllable of word) {
    const letters = decompose(syllable);
    if (letters === undefined) return '';
    const initial = INITIALS[CHOSEONG.indexOf(letters.choseong)] ?? '';
    sound += initial === '_' ? '' : initial;
    if (letters.jongseong !== '') sound += FINALS[JONGSEONG.indexOf(letters.jongseong)] ?? '';
  }
  return telling(sound);
}

/** In this order. What is left of them is one letter for one sound. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/[^a-z]/g, ''],
  [/e?s$/, ''],
  [/e$/, ''],
  [/^kn/, 'n'],
  [/^wr/, 'r'],
  [/tion|sion/g, 'sn'],
  [/ture/g, 'sr'],
  [/tch|sch|sh|ch/g, 'S'],
  [/ph/g, 'p'],
  [/th/g, 's'],
  [/ck/g, 'k'],
  [/x/g, 'ks'],
  [/dg/g, 's'],
  [/[cg](?=[eiy])/g, 'S'],
  [/[cgq]/g, 'k'],
  [/ng/g, 'n'],
  // An r is heard before a vowel only.
  [/r(?![aeiouy])/g, ''],
  [/(?<=.)h/g, ''],
  [/[aeiouyw]/g, ''],
  [/[Szj]/g, 's'],
  [/[fvb]/g, 'p'],
  [/d/g, 't'],
  [/r/g, 'l'],
];

/** The same of an English word: `englishSound('cache')` is `ks`. */
export function englishSound(word: string): string {
  let sound = word.toLowerCase();
  for (const [pattern, instead] of SPELLINGS) sound = sound.replace(pattern, instead);
  return telling(sound);
}

/** Whether two words sound alike; an English one may have lost an s of its own: Kubernetes. */
export function soundsLike(one: string, other: string): boolean {
  return one !== '' && other !== '' && (one === other || `${one}s` === other || one === `${other}s`);
}

function telling(sound: string): string {
  const heard = sound.replace(/(.)\1+/g, '$1');
  return heard.length < SHORTEST ? '' : heard;
}
