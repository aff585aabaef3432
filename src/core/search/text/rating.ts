import type { AskedWord } from './asked-word';
import { type Place, placesOf } from './places';
import { lineAt, type ReducedText } from './reduced-text';

/** How well a text answers a query. */
export interface Rating {
  /** Between 0 and 1. */
  readonly score: number;
  /** Between 0 and 1: how much of the query the text holds, and how literally. */
  readonly coverage: number;
  /** The most keys that were changed to find any of the words. */
  readonly edits: number;
  /** Whether a word stands in another form than the one asked for, or not at all. */
  readonly isInflected: boolean;
  /** Every place of every word, in order. */
  readonly places: readonly Place[];
  /** Where most of it stands closest together; undefined where only the title holds it. */
  readonly best: number | undefined;
}

/** What the parts of a score are worth. */
const WORTH = { coverage: 0.46, nearness: 0.28, phrase: 0.12, relevance: 0.07, standing: 0.07 } as const;
/** So many units apart, two words are worth half. */
const HALF = 40;
/** What a heading is worth where a title is worth 1. */
const HEADING = 0.5;
/** The same words in another order. */
const DISORDER = 0.9;

/**
 * Compares texts with a query: how many of its words they hold and how literally, how near to each other and in which order, and
 * whether in the title or a heading.
 */
export class Rater {
  readonly #words: readonly AskedWord[];
  readonly #weights: readonly number[];
  readonly #phrase: RegExp | undefined;

  constructor(words: readonly AskedWord[]) {
    this.#words = words;
    const weights = words.map(weightOf);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    this.#weights = weights.map(weight => weight / total);
    this.#phrase = phrasePattern(words);
  }

  /** `relevance`: what the index thought of the text, between 0 and 1. */
  rate(text: ReducedText, relevance: number): Rating {
    const found = this.#words.map(word => placesOf(word, text.folded));
    const inTitle = this.#words.map(word => bestOf(placesOf(word, text.title)));
    const best = found.map((places, i) => better(bestOf(places), inTitle[i]));
    const standing = found.map(
      (places, i) => inTitle[i]?.quality ?? (places.some(place => isHeading(text, place)) ? HEADING : 0),
    );
    const phrase = this.#phrase?.exec(text.folded);
    const near = phrase ? { worth: 1, at: phrase.index } : nearest(found, this.#weights);
    const coverage = this.#sum(best.map(place => place?.quality ?? 0));
    const score =
      WORTH.coverage * coverage +
      WORTH.nearness * near.worth +
      (phrase ? WORTH.phrase : 0) +
      WORTH.relevance * relevance +
      WORTH.standing * this.#sum(standing);
    return {
      score,
      coverage,
      edits: Math.max(0, ...best.map(place => place?.edits ?? 0)),
      isInflected: this.#words.some(word => !text.folded.includes(word.text) && !text.title.includes(word.text)),
      places: found.flat().sort((a, b) => a.start - b.start),
      best: near.at,
    };
  }

  /** Each word counts by its weight. */
  #sum(qualities: readonly number[]): number {
    return qualities.reduce((sum, quality, i) => sum + (this.#weights[i] ?? 0) * quality, 0);
  }
}

/** Long words are rare ones, more or less; what every text holds weighs next to nothing. */
function weightOf({ text, isCommon }: AskedWord): number {
  if (isCommon) return 0.2;
  const isKorean = /[가-힣]/.test(text);
  return Math.min(8, text.length * (isKorean ? 2 : 1)) / 4;
}

/** All words as they were typed, with nothing but signs and spaces between them; undefined where there is but one. */
function phrasePattern(words: readonly AskedWord[]): RegExp | undefined {
  if (words.length < 2) return undefined;
  const literal = words.map(({ text }) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  return new RegExp(literal.join('[^\\p{L}\\p{N}]{0,4}'), 'u');
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

/** The place around which the words lie closest: what it and the nearest of each other word are worth, less for being far off. */
function nearest(
  found: readonly (readonly Place[])[],
  weights: readonly number[],
): { readonly worth: number; readonly at: number | undefined } {
  let worth = 0;
  let at: number | undefined;
  for (const [own, anchors] of found.entries()) {
    // How far each word's places were walked: anchors come in order, so the walk never goes back.
    const next = found.map(() => 0);
    for (const anchor of anchors) {
      let sum = (weights[own] ?? 0) * anchor.quality;
      for (const [other, places] of found.entries()) {
        if (other === own) continue;
        let i = next[other] ?? 0;
        while ((places[i]?.start ?? Number.POSITIVE_INFINITY) < anchor.start) i++;
        next[other] = i;
        const before = nearWorth(places[i - 1], anchor, other < own);
        const after = nearWorth(places[i], anchor, other > own);
        sum += (weights[other] ?? 0) * Math.max(before, after);
      }
      if (sum > worth) [worth, at] = [sum, anchor.start];
    }
  }
  return { worth, at };
}

function nearWorth(place: Place | undefined, anchor: Place, isOrdered: boolean): number {
  if (place === undefined) return 0;
  const gap = place.start >= anchor.end ? place.start - anchor.end : anchor.start - place.end;
  return (place.quality / (1 + Math.max(0, gap - 1) / HALF)) * (isOrdered ? 1 : DISORDER);
}
