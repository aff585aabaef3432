import { align, beginsIn, EXACT } from './align';
import type { AskedWord } from './asked';
import { addTrigrams, addWordGrams } from './grams';
import type { Reading } from './match';
import type { Postings } from './postings';
import type { Prepared } from './prepared';

/** A text that holds less than this share of what was asked is not what was meant. Of two words about as rare either is enough. */
const LEAST = 0.4;

/** A word of a query with what it tells: the fewer texts have it, the more; nothing where none does. */
export interface WeighedWord {
  readonly word: AskedWord;
  readonly weight: number;
}

/**
 * What each word tells among so many texts. `the` tells little, `kubernetes` much, a word that is nowhere nothing, and a letter or
 * digit alone half of what a word as rare does. A word that was asked twice is not told twice.
 */
export function weighed(words: readonly AskedWord[], postings: Postings, texts: number): readonly WeighedWord[] {
  const distinct = new Map(words.map(word => [word.keys, word]));
  return [...distinct.values()].map(word => {
    const grams = new Set<number>();
    addTrigrams(word.stem, grams);
    addWordGrams(word.stem, grams);
    const holders = Math.min(...[...grams].map(gram => postings.count(gram)));
    const rarity = holders === 0 ? 0 : Math.log2(1 + texts / holders);
    return { word, weight: word.keys.length === 1 ? rarity / 2 : rarity };
  });
}

/**
 * The words of the query that begin words of this title, if they tell at least half of what all of them do. The distance is
 * the share that is missing.
 */
export function readPartly(asked: readonly WeighedWord[], { keys }: Prepared): Reading | undefined {
  const held = asked.filter(({ word, weight }) => weight > 0 && beginsIn(word, keys));
  const missing = 1 - weightOf(held) / weightOf(asked);
  if (held.length === 0 || missing > 1 - LEAST) return undefined;
  const alignment = align(
    held.map(({ word }) => word),
    keys,
    EXACT,
  );
  return { why: 'partial', alignment, whole: 0, distance: missing };
}

function weightOf(words: readonly WeighedWord[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}
