import type { ArticleId } from '../../library/article';
import type { Expression, TextIndex } from '../../ports';
import { telling } from './asked-word';
import { beginningWith, exactly, expressionOf, phraseOf } from './expressions';
import type { Reading } from './readings';

/** An article that the index answers with. */
export interface Candidate {
  readonly id: ArticleId;
  readonly reading: Reading;
  /** How strict the question was that found it, between 0 and 1. */
  readonly strictness: number;
  /** Whether the index found every word in it. */
  readonly isWhole: boolean;
  /** What the index thought of it among those the same question found, between 0 and 1. */
  readonly relevance: number;
}

/** How many articles are enough, and which may be among them. */
export interface LadderOptions {
  readonly limit: number;
  /** Only articles that pass; all unless told. */
  readonly accept?: (id: ArticleId) => boolean;
}

/** What must stand in an article whatever else is asked, and what must not. */
export interface Bounds {
  readonly required: readonly Expression[];
  readonly unwanted: readonly Expression[];
}

/** So many matches are looked at for each answer that is wanted: more only where a filter let too few of them through; then all. */
const LOOK_FURTHER = [1, 8, Number.POSITIVE_INFINITY];
const ALL = 1_000_000;

/** How strict it is to ask for the words in a row. */
export const IN_A_ROW = 1;
/** How strict it is to ask for any of them. */
const ANY = 0.4;

/** Asks the index, strictly first and then less so, until there are enough answers. */
export class Ladder {
  readonly #index: TextIndex;
  readonly #bounds: Bounds;
  readonly #options: LadderOptions;
  readonly #found = new Map<ArticleId, Candidate>();
  #limit: number;

  constructor(index: TextIndex, bounds: Bounds, options: LadderOptions) {
    this.#index = index;
    this.#bounds = bounds;
    this.#options = options;
    this.#limit = options.limit;
  }

  get size(): number {
    return this.#found.size;
  }

  get isFull(): boolean {
    return this.#found.size >= this.#limit;
  }

  /** Another reading of the query has room of its own: what was found so far may have been meant by nobody. */
  makeRoom(): void {
    this.#limit = Math.max(this.#limit, this.size + Math.ceil(this.#options.limit / 2));
  }

  /** What was found so far, the strictest question first. */
  found(): readonly Candidate[] {
    return [...this.#found.values()];
  }

  /**
   * All words: in a row as they are, then each as it is, then without particles and endings; where that finds nothing, the last one
   * as the beginning of a word. Answers how many more it found.
   */
  climb(reading: Reading): number {
    const before = this.size;
    const words = telling(reading.words);
    if (reading.words.length > 1) this.#ask(phraseOf(reading.text), reading, IN_A_ROW);
    this.#ask(all(words.map(exactly)), reading, 0.9);
    this.#ask(all(words.map(expressionOf)), reading, 0.8);
    const last = words.at(-1);
    const beginning = last && beginningWith(last);
    if (this.size === before && beginning !== undefined)
      this.#ask(all([...words.slice(0, -1).map(expressionOf), beginning]), reading, 0.7);
    return this.size - before;
  }

  /** All words but the last, of which so little is typed that nothing begins with it yet. */
  awaitLast(reading: Reading): void {
    const words = telling(reading.words);
    const last = words.at(-1);
    if (last !== undefined && beginningWith(last) === undefined && words.length > 1)
      this.#ask(all(words.slice(0, -1).map(expressionOf)), reading, ANY);
  }

  /** Any of the words. */
  descend(reading: Reading): void {
    const words = telling(reading.words);
    if (words.length > 1) this.#ask({ is: 'any', of: words.map(expressionOf) }, reading, ANY);
  }

  /** The bounds alone: nothing else was asked. */
  requireOnly(reading: Reading): void {
    this.#ask({ is: 'all', of: [] }, reading, 1);
  }

  #ask(expression: Expression, reading: Reading, strictness: number): void {
    if (this.isFull) return;
    const wanted = this.#bounded(expression);
    if (wanted === undefined) return;
    for (const times of LOOK_FURTHER) {
      const mayBeMore = this.#take(wanted, reading, strictness, Math.min(ALL, this.#limit * times));
      if (this.isFull || !mayBeMore) return;
    }
  }

  /** Takes in the best matches; answers whether there may be more. */
  #take(wanted: Expression, reading: Reading, strictness: number, limit: number): boolean {
    const matches = this.#index.match(wanted, limit);
    const most = matches[0]?.score ?? 1;
    for (const { id, score } of matches) {
      if (this.isFull) return false;
      if (this.#found.has(id) || this.#options.accept?.(id) === false) continue;
      this.#found.set(id, {
        id,
        reading,
        strictness,
        isWhole: strictness > ANY,
        relevance: most > 0 ? Math.max(0, score / most) : 1,
      });
    }
    return matches.length === limit;
  }

  #bounded(expression: Expression): Expression | undefined {
    const { required, unwanted } = this.#bounds;
    const wanted = all([expression, ...required].filter(part => part.is !== 'all' || part.of.length > 0));
    if (wanted.is === 'all' && wanted.of.length === 0) return undefined;
    return unwanted.length === 0 ? wanted : { is: 'without', wanted, unwanted: { is: 'any', of: unwanted } };
  }
}

function all(parts: readonly Expression[]): Expression {
  const [first, ...others] = parts;
  return first !== undefined && others.length === 0 ? first : { is: 'all', of: parts };
}
