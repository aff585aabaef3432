import { type FoundArticle, roundedScore } from './found-article';

/** What a search found for a question: `sure` match its words, `weak` only look like it. */
export interface FoundKinds {
  readonly sure: readonly FoundArticle[];
  readonly answering: readonly FoundArticle[];
  readonly weak: readonly FoundArticle[];
}

/**
 * One list: first what matches, then what may answer, then what only looks alike, each article once. The scores of the second kind
 * are laid between those of the others, so that they never rise down the list.
 */
export function mergeFound({ sure, answering, weak }: FoundKinds, limit: number): readonly FoundArticle[] {
  const told = new Set([...sure, ...answering].map(({ id }) => id));
  const rest = weak.filter(({ id }) => !told.has(id));
  const low = rest[0]?.score ?? 0;
  const high = Math.max(low, sure.at(-1)?.score ?? 1);
  const between = answering.map(found => ({ ...found, score: roundedScore(low + (high - low) * found.score) }));
  return [...sure, ...between, ...rest].slice(0, limit);
}
