import type { AskedWord } from '../search/text/asked-word';
import { nearest } from '../search/text/nearness';
import { type Place, placesOf } from '../search/text/places';
import type { ReducedText } from '../search/text/reduced-text';
import { type Piece, piecesOf } from './pieces';

/** How soon a word that is repeated says no more (BM25's k1), and how much a long piece has to say to be as good as a short one (b). */
const SATURATION = 1.2;
const LENGTH = 0.4;
/** A piece of such a length is neither long nor short. In UTF-16 units. */
const USUAL = 500;

/** What a word is worth in a heading above the piece, and in the article's title, where one in its text is worth 1. */
const IN_HEADING = 0.5;
const IN_TITLE = 0.35;
/** What it is worth that the words stand close together. */
const CLOSE = 0.5;
/** So much a piece is worth that hardly holds anything of the question, of what it would be worth if it held all. */
const HARDLY = 0.4;

/** What pieces are compared with. */
export interface Asked {
  readonly words: readonly AskedWord[];
  /** By word, how much it tells texts apart. */
  readonly weights: readonly number[];
}

/** A piece, and how well it answers. */
export interface Scored {
  readonly piece: Piece;
  readonly score: number;
  /** The weight of those words that it holds, or that stand above it, which count for less. */
  readonly held: number;
}

/**
 * The pieces of an article that hold any of the words, each with how well it answers: BM25 over the forms of each word, and how
 * close together they stand. Scores are comparable among all articles.
 */
export function scoredPieces(text: ReducedText, { words, weights }: Asked): readonly Scored[] {
  const all = words.map(word => placesOf(word, text.folded));
  const inTitle = words.map(word => best(placesOf(word, text.title)));
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const shares = weights.map(weight => weight / total);
  // The places of a word come in order, and so do the pieces.
  const next = words.map(() => 0);
  return piecesOf(text).flatMap(piece => {
    const found = all.map((places, word) => {
      let from = next[word] ?? 0;
      while ((places[from]?.start ?? Number.POSITIVE_INFINITY) < piece.start) from++;
      let to = from;
      while ((places[to]?.start ?? Number.POSITIVE_INFINITY) < piece.end) to++;
      next[word] = to;
      return places.slice(from, to);
    });
    if (found.every(places => places.length === 0)) return [];
    const headings = piece.headings.join('\n').toLowerCase();
    const norm = SATURATION * (1 - LENGTH + (LENGTH * (piece.end - piece.start)) / USUAL);
    let score = 0;
    let held = 0;
    for (const [i, word] of words.entries()) {
      const [places, weight] = [found[i] ?? [], weights[i] ?? 0];
      const amount = places.reduce((sum, { quality }) => sum + quality, 0);
      const inHeading = headings === '' ? 0 : best(placesOf(word, headings));
      const above = Math.max(inHeading * IN_HEADING, (inTitle[i] ?? 0) * IN_TITLE);
      score += weight * ((amount * (SATURATION + 1)) / (amount + norm) + above);
      held += weight * Math.max(above, best(places));
    }
    score += CLOSE * total * nearest(found, shares).worth;
    return [{ piece, score: score * (HARDLY + ((1 - HARDLY) * held) / total), held }];
  });
}

function best(places: readonly Place[]): number {
  return places.reduce((most, { quality }) => Math.max(most, quality), 0);
}
