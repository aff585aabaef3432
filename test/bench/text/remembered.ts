import type { Random } from '../search/random';
import { type Vocabulary, wordsOf } from '../search/vocabulary';

/** A word that tells the article from others, and one that helps. */
export interface WordPair {
  readonly rare: string;
  readonly other: string;
  /** In the text. */
  readonly isRareFirst: boolean;
}

/** The words of an article that somebody may remember: what stands together, and what sets it apart from others. */
export class Remembered {
  readonly #text: string;
  readonly #vocabulary: Vocabulary;
  /** A word that more articles hold tells nobody which one was meant. */
  readonly #rare: number;
  /** Beside a rare word, one that up to so many hold still helps. */
  readonly #helpful: number;
  #words: readonly string[] | undefined;

  constructor(text: string, vocabulary: Vocabulary, articles: number) {
    this.#text = text;
    this.#vocabulary = vocabulary;
    this.#rare = Math.max(2, articles / 2000);
    this.#helpful = Math.max(16, articles / 50);
  }

  /** Different rare words of a kind, in the order they stand in; undefined where there are too few. */
  rare(count: number, is: (word: string) => boolean, random: Random): readonly string[] | undefined {
    const eligible = this.#distinct().filter(word => this.#isRare(word) && is(word));
    if (eligible.length < count) return undefined;
    const chosen = new Set<string>();
    while (chosen.size < count) chosen.add(random.of(eligible) ?? '');
    return eligible.filter(word => chosen.has(word));
  }

  /** A rare word of a kind and a helpful one. */
  twoWords(is: (word: string) => boolean, random: Random): WordPair | undefined {
    const rare = this.rare(1, is, random)?.[0];
    const helpful = this.#distinct().filter(
      word => word !== rare && is(word) && this.#vocabulary.count(word) <= this.#helpful,
    );
    const other = random.of(helpful);
    if (rare === undefined || other === undefined) return undefined;
    return { rare, other, isRareFirst: this.#distinct().indexOf(rare) < this.#distinct().indexOf(other) };
  }

  /** This many words in a row, as they stand in the text. */
  fragment(count: number, is: (words: readonly string[]) => boolean, random: Random): string | undefined {
    return this.#run(count, is, random)?.join(' ');
  }

  /** Two words beside each other, one of them rare. */
  pair(is: (word: string) => boolean, random: Random): readonly string[] | undefined {
    return this.#run(2, words => words.every(is) && words.some(word => this.#isRare(word)), random);
  }

  /** Words with one space between them and nothing else, from some place of the text; undefined where a few tries find none. */
  #run(count: number, is: (words: readonly string[]) => boolean, random: Random): readonly string[] | undefined {
    for (let attempt = 0; attempt < 40; attempt++) {
      const from = random.below(this.#text.length);
      const line = /(?<=\s)\S.*/.exec(this.#text.slice(from, from + 160))?.[0] ?? '';
      const run = line.split(' ').slice(0, count + 8);
      for (let at = 0; at + count <= run.length - 1; at++) {
        const words = run.slice(at, at + count);
        if (words.every(word => /^[\p{L}\p{N}]+$/u.test(word)) && is(words)) return words;
      }
    }
    return undefined;
  }

  #distinct(): readonly string[] {
    this.#words ??= [...new Set(wordsOf(this.#text))];
    return this.#words;
  }

  #isRare(word: string): boolean {
    return this.#vocabulary.count(word) <= this.#rare;
  }
}
