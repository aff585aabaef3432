import type { Answer } from '../ask/answer';
import type { Passage } from './passage';

/**
 * Whether everything that an answer of a model states is borne out: it states something; each sentence that does cites its source; and
 * every citation of it holds, none of them altered, unsupported or invented. What the library says without a model is not counted:
 * nobody answered. It is what a comparison of models counts, and the first half of what a question set keeps.
 */
export function isVerified({ by, paragraphs }: Pick<Answer, 'by' | 'paragraphs'>): boolean {
  const sentences = paragraphs.flat();
  return (
    by === 'model' &&
    sentences.some(({ standing }) => standing === 'supported') &&
    sentences.every(
      ({ standing, citations }) =>
        standing !== 'unsupported' &&
        standing !== 'uncited' &&
        citations.every(({ verdict }) => verdict.kind === 'supported'),
    )
  );
}

/** Whether a citation that holds is of this passage: an answer found elsewhere says nothing about the question that was made from it. */
export function restsOn({ evidence, paragraphs }: Pick<Answer, 'evidence' | 'paragraphs'>, passage: Passage): boolean {
  const cited = paragraphs
    .flat()
    .flatMap(({ citations }) => citations)
    .filter(({ verdict }) => verdict.kind === 'supported')
    .map(({ evidence: place }) => evidence[place]);
  return cited.some(piece => piece?.article === passage.article && piece.text === passage.text);
}
