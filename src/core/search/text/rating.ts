import { type AskedWord, telling } from './asked-word';
import { nearest } from './nearness';
import { type Place, placesOf, QUALITY } from './places';
import type { Quotation } from './quotation';
import type { Reading } from './readings';
import { lineAt, type ReducedText } from './reduced-text';
import { rowPattern } from './row';

/** How well a text answers a query. */
export interface Rating {
  /** Between 0 and 1. */
  readonly score: number;
  /** Between 0 and 1: how much of the query the text holds, and how literally. */
  readonly coverage: number;
  /** The words that it does not hold, or only by chance; small ones that are not looked for aside. */
  readonly missing: readonly AskedWord[];
  /** The most keys that were changed to find any of the words. */
  readonly edits: number;
  /** Whether a word stands in another form than the one asked for. */
  readonly isInflected: boolean;
  /** Whether the text holds all words in a row as they were typed. */
  readonly isPhrase: boolean;
  /** Every place of each word and quotation, in order. */
  readonly found: readonly (readonly Place[])[];
}

/** What the parts of a score are worth. */
const WORTH = { coverage: 0.5, nearness: 0.2, phrase: 0.13, relevance: 0.08, brevity: 0.05, standing: 0.04 } as const;
/** A text of so many units is worth half a short one: of two that hold the same words, the shorter is more about them. */
const LONG = 8000;
/** What a heading is worth where a title is worth 1. */
const HEADING = 0.5;
/** A quotation says more than any word of it. */
const QUOTATION = 2;

/**
 * Compares texts with a query: how many of its words they hold and how literally, how near to each other and in which order, and
 * whether in the title or a heading.
 */
export class Rater {
  readonly #words: readonly AskedWord[];
  readonly #telling: ReadonlySet<AskedWord>;
  readonly #quotations: readonly Quotation[];
  readonly #phrase: RegExp | undefined;
  /** What each word, and then each quotation, is worth; all together 1. */
  readonly weights: readonly number[];

  constructor({ words, text }: Pick<Reading, 'words' | 'text'>, quotations: readonly Quotation[]) {
    this.#words = words;
    this.#telling = new Set(telling(words));
    this.#quotations = quotations;
    const weights = [...words.map(weightOf), ...quotations.map(() => QUOTATION)];
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    this.weights = weights.map(weight => weight / total);
    this.#phrase = rowPattern(text);
  }

  /** `relevance`: what the index thought of the text, between 0 and 1. */
  rate(text: ReducedText, relevance: number): Rating {
    const found = this.#placesIn(text.folded);
    const inTitle = this.#placesIn(text.title).map(bestOf);
    const best = found.map((places, i) => better(bestOf(places), inTitle[i]));
    const standing = found.map(
      (places, i) => inTitle[i]?.quality ?? (places.some(place => isHeading(text, place)) ? HEADING : 0),
    );
    const isPhrase = this.#phrase?.test(text.folded) ?? false;
    const coverage = this.#sum(best.map(place => place?.quality ?? 0));
    const score =
      WORTH.coverage * coverage +
      WORTH.nearness * (isPhrase ? 1 : nearest(found, this.weights).worth) +
      (isPhrase ? WORTH.phrase : 0) +
      WORTH.relevance * relevance +
      (WORTH.brevity * LONG) / (LONG + text.folded.length) +
      WORTH.standing * this.#sum(standing);
    return {
      score,
      coverage,
      missing: this.#words.filter((word, i) => this.#telling.has(word) && (best[i]?.quality ?? 0) <= QUALITY.across),
      edits: Math.max(0, ...best.map(place => place?.edits ?? 0)),
      isPhrase,
      isInflected: this.#words.some(word => !text.folded.includes(word.text) && !text.title.includes(word.text)),
      found,
    };
  }

  #placesIn(folded: string): readonly (readonly Place[])[] {
    return [
      ...this.#words.map(word => placesOf(word, folded)),
      ...this.#quotations.map(quotation => quotation.placesIn(folded)),
    ];
  }

  /** Each word counts by its weight. */
  #sum(qualities: readonly number[]): number {
    return qualities.reduce((sum, quality, i) => sum + (this.weights[i] ?? 0) * quality, 0);
  }
}

/** Long words are rare ones, more or less; what every text holds weighs next to nothing. */
function weightOf({ text, isCommon }: AskedWord): number {
  if (isCommon) return 0.2;
  const isKorean = /[가-힣]/.test(text);
  return Math.min(8, text.length * (isKorean ? 2 : 1)) / 4;
}

function bestOf(places: readonly Place[]): Place | undefined {
  return places.reduce<Place | undefined>(better, undefined);
}

function better(one: Place | undefined, other: Place | undefined): Place | undefined {
  return (other?.quality ?? 0) > (one?.quality ?? 0) ? other : one;
}

function isHeading(text: ReducedText, place: Place): boolean {
  return text.lines[lineAt(text, place.start)]?.isHeading ?? false;
}
