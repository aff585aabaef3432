/** How many titles have a word, in whatever case. */
export class Vocabulary {
  readonly #counts = new Map<string, number>();

  constructor(titles: readonly string[]) {
    for (const title of titles) {
      for (const word of new Set(wordsOf(title.toLowerCase()))) this.#counts.set(word, this.count(word) + 1);
    }
  }

  count(word: string): number {
    return this.#counts.get(word.toLowerCase()) ?? 0;
  }
}

/** A title's words: letters and digits in a row, apostrophes included. */
export function wordsOf(title: string): readonly string[] {
  return title.match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu) ?? [];
}
