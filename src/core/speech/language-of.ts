import type { SpeechLanguage } from './sentence';

/**
 * The language of the voice for a sentence: 'API는 왜 REST인가' is Korean. A Korean voice says Latin letters as well, if with an
 * accent; an English one passes over Hangul in silence. So one syllable is enough, and nothing is left out. What has no letters,
 * such as `3.14`, is said in the language around it.
 */
export function languageOf(words: string, around: SpeechLanguage): SpeechLanguage {
  if (/\p{Script=Hangul}/u.test(words)) return 'ko';
  return /\p{Script=Latin}{2}/u.test(words) ? 'en' : around;
}
