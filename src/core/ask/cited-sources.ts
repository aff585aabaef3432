import type { Answer } from './answer';

/** The evidence that an answer cites, by its place in the answer's list, in the order in which it is first cited: source 1, source 2. */
export function citedSources({ paragraphs, evidence }: Answer): readonly number[] {
  const cited = paragraphs.flat().flatMap(({ citations }) => citations.map(citation => citation.evidence));
  return [...new Set(cited)].filter(place => place in evidence);
}
