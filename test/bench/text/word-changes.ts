import { splitJosa } from '../../../src/core/hangul/josa';
import type { Random } from '../search/random';
import { type Vocabulary, wordsOf } from '../search/vocabulary';

/** Of an article's different words, one in this many gives way to another word of the library, */
const BORROWED = 8;
/** and one in this many to a word that no article had: libraries that grow keep meeting new words. */
const COINED = 50;

/** A word that so many articles hold is no word of a subject. */
const WIDESPREAD = 40;

const WORD = /[A-Za-z]{4,}|[가-힣]{2,}/g;
/** Addresses, tags and attributes are no text. */
const MARKUP = /^\s*[<"{}]|https?:|^\s*:::/;

/**
 * Changes the words of a text so that it is another text on the same subject: a word is changed alike wherever it stands, keeps its
 * particle, and those which every article holds stay.
 */
export class WordChanges {
  readonly #pool: { readonly ko: readonly string[]; readonly en: readonly string[] };
  readonly #isCommon: (word: string) => boolean;

  constructor(texts: readonly string[], vocabulary: Vocabulary) {
    const all = new Set<string>();
    for (const text of texts) for (const word of wordsOf(text)) all.add(word);
    const words = [...all].filter(word => vocabulary.count(word) < WIDESPREAD);
    this.#pool = {
      ko: words.filter(word => /^[가-힣]{2,6}$/.test(word)).map(word => splitJosa(word).stem),
      en: words.filter(word => /^[a-z]{4,12}$/.test(word)),
    };
    this.#isCommon = word => vocabulary.count(word) > texts.length / 10;
  }

  /** One article's worth of changes, to be applied to all of its parts. */
  ofOneArticle(random: Random): (text: string) => string {
    const changes = new Map<string, string>();
    const change = (word: string): string => {
      const known = changes.get(word);
      if (known !== undefined) return known;
      const changed = this.#changed(word, random);
      changes.set(word, changed);
      return changed;
    };
    return text =>
      text
        .split('\n')
        .map(line => (MARKUP.test(line) ? line : line.replace(WORD, change)))
        .join('\n');
  }

  #changed(word: string, random: Random): string {
    if (random.below(BORROWED) !== 0 || this.#isCommon(word)) return word;
    const isKorean = word >= '가';
    const pool = isKorean ? this.#pool.ko : this.#pool.en;
    const [borrowed = word, other = word] = [random.of(pool), random.of(pool)];
    const made = random.below(COINED / BORROWED) === 0 ? coined(borrowed, other) : borrowed;
    return isKorean ? made + splitJosa(word).josa : likeCase(made, word);
  }
}

/** The beginning of one word and the end of another. */
function coined(one: string, other: string): string {
  return one.slice(0, Math.ceil(one.length / 2)) + other.slice(Math.floor(other.length / 2));
}

function likeCase(word: string, model: string): string {
  return /^[A-Z]/.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
