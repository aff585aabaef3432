import { Vocabulary, wordsOf } from '../search/vocabulary';

/** The words that most of these texts hold, Korean and English: what an index has the most to read for. */
export function commonWords(texts: readonly string[]): readonly string[] {
  const vocabulary = new Vocabulary(texts);
  const words = [...new Set(texts.flatMap(text => wordsOf(text.toLowerCase())))];
  const most = (is: (word: string) => boolean, count: number) =>
    words
      .filter(is)
      .toSorted((a, b) => vocabulary.count(b) - vocabulary.count(a))
      .slice(0, count);
  return [...most(word => /^[가-힣]{2,}$/.test(word), 5), ...most(word => /^[a-z]{4,}$/.test(word), 5)];
}
