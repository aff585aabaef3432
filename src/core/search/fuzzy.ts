import Fuse from 'fuse.js';

/** A text to compare, in keys. */
export interface FuzzyCandidate {
  readonly text: number;
  readonly keys: string;
}

/**
 * The last rung: fuse.js decides which of the few candidates that no rule explains are still alike. It compares keys,
 * so a wrong layout costs it nothing, and it sees a bounded list, so its cost per text does not matter.
 */
export function fuzzyDistances(query: string, candidates: readonly FuzzyCandidate[]): ReadonlyMap<number, number> {
  const fuse = new Fuse(candidates, OPTIONS);
  return new Map(fuse.search(query).map(({ item, score }) => [item.text, score ?? 1]));
}

const OPTIONS = {
  keys: ['keys'],
  includeScore: true,
  shouldSort: false,
  // A match anywhere in the title is as good: where it lies is for the ranking to judge.
  ignoreLocation: true,
  ignoreFieldNorm: true,
  // Measured: looser lets in titles that share only common syllables, tighter loses two-key slips in short words.
  threshold: 0.4,
};
