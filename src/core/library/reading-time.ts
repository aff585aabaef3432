/** How much there is to read. Korean and English are read at different speeds, so each script is counted by itself. */
export interface ReadingLength {
  /** Hangul syllables. */
  readonly syllables: number;
  /** Words in Latin letters. */
  readonly words: number;
}

/** How fast somebody reads: syllables of Korean and words of English a minute. */
export interface ReadingSpeeds {
  readonly korean: number;
  readonly english: number;
}

/**
 * 238 words a minute is what adults read of English non-fiction in silence (Brysbaert 2019, "How many words do we read per
 * minute?", https://doi.org/10.1016/j.jml.2019.104047). The same study has 226 words for Korean, which at the 3.0 syllables of a
 * Korean word in our articles would be 680 syllables of easy prose; for technical prose we take the 500 that reading apps count
 * with.
 */
export const USUAL_SPEEDS: ReadingSpeeds = { korean: 500, english: 238 };

/** Counts what is to be read: `readingLength('벡터 DB는 fast')` is `{ syllables: 3, words: 2 }`. */
export function readingLength(text: string): ReadingLength {
  return { syllables: text.match(/[가-힣]/g)?.length ?? 0, words: text.match(/[A-Za-z][A-Za-z'’]*/g)?.length ?? 0 };
}

/** Whole minutes, at least 1: `minutesOf({ syllables: 1000, words: 0 }, USUAL_SPEEDS)` is 2. */
export function minutesOf({ syllables, words }: ReadingLength, { korean, english }: ReadingSpeeds): number {
  return Math.max(1, Math.round(syllables / korean + words / english));
}

/** A part of it: `shareOf({ syllables: 10, words: 4 }, 0.5)` is `{ syllables: 5, words: 2 }`. */
export function shareOf({ syllables, words }: ReadingLength, share: number): ReadingLength {
  return { syllables: Math.round(syllables * share), words: Math.round(words * share) };
}
