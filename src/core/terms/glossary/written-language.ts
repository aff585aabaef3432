import type { InTwoLanguages } from '../term';

/** The language of a text by its letters: one syllable of Hangul makes it Korean, for English is quoted in Korean and hardly the reverse. */
export function writtenLanguage(text: string): 'ko' | 'en' {
  return /\p{Script=Hangul}/u.test(text) ? 'ko' : 'en';
}

/**
 * Texts as what they are in two languages: `byLanguage(['바다 안개다.', 'Sea fog.'])` is `{ ko: '바다 안개다.', en: 'Sea fog.' }`.
 * Several in one language follow each other.
 */
export function byLanguage(texts: readonly string[]): InTwoLanguages {
  const said: { ko?: string; en?: string } = {};
  for (const text of texts) {
    if (text === '') continue;
    const language = writtenLanguage(text);
    said[language] = said[language] === undefined ? text : `${said[language]} ${text}`;
  }
  return said;
}
