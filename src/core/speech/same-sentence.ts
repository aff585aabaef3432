import type { Sentence } from './sentence';

/**
 * Which sentence of a changed article is this one: the nearest with the same words, else the one that stands where it stood.
 * Undefined where the article has no sentences any more.
 */
export function sameSentence(sentences: readonly Sentence[], was: Sentence, at: number): number | undefined {
  if (sentences.length === 0) return undefined;
  const near = Math.min(at, sentences.length - 1);
  for (let away = 0; away < sentences.length; away++) {
    for (const index of [near + away, near - away]) {
      if (sentences[index]?.spoken === was.spoken) return index;
    }
  }
  return near;
}
