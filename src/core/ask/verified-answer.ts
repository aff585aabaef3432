import type { Answer, AnswerSentence, Citation, Verdict } from './answer';
import type { Evidence } from './evidence';
import { readAnswer, type WrittenSentence } from './read-answer';

/** Compares a claim, and the words it quotes, with the source. */
export type Verify = (claim: string, quote: string | undefined, source: string) => Verdict;

/** What a model wrote, every citation of it compared with its source. */
export function verifiedAnswer(
  written: string,
  {
    evidence,
    model,
    verify,
  }: { readonly evidence: readonly Evidence[]; readonly model: string; readonly verify: Verify },
): Answer {
  const paragraphs = readAnswer(written).map(sentences =>
    sentences.map((sentence): AnswerSentence => {
      const citations = sentence.citations.flatMap(({ evidence: place, quote }): Citation[] => {
        const source = evidence[place];
        if (!source) return [];
        const verdict = verify(sentence.markdown, quote, source.text);
        return [{ evidence: place, ...(quote !== undefined && { quote }), verdict }];
      });
      return { markdown: sentence.markdown, citations, standing: standingOf(sentence, citations) };
    }),
  );
  return { by: 'model', model, evidence, paragraphs };
}

function standingOf(
  { citations: written, isClaim }: WrittenSentence,
  citations: readonly Citation[],
): AnswerSentence['standing'] {
  if (citations.some(({ verdict }) => verdict.kind === 'supported')) return 'supported';
  // Also one that cites what it was never given.
  if (written.length > 0) return 'unsupported';
  return isClaim ? 'uncited' : 'plain';
}
