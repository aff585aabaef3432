import type { Answer, AnswerSentence } from './answer';
import type { ModelFailureKind } from './language-model';

/** Failures in the middle of an answer that take nothing back of what was written before. */
const CUTS: ReadonlySet<ModelFailureKind> = new Set(['unreachable', 'timedOut', 'cutShort', 'broken']);
/** A citation without its end: of its quote, or its number, nobody knows how it goes on. */
const OPEN_CITATION = /\s{0,3}\[[\d,\s]{0,100}(?:[:：][^\]]{0,600})?$/;

/**
 * What is left of the text of an answer whose model failed in the middle of it, without a citation that has no end: `It is so [1: "wor` is
 * `It is so`. Undefined where nothing is, as where nothing had come, or where the model declines what it began.
 */
export function leftOf(written: string, kind: ModelFailureKind): string | undefined {
  const left = written.replace(OPEN_CITATION, '');
  return CUTS.has(kind) && left.trim() !== '' ? left : undefined;
}

/** What was left of an answer, marked as such. That its last sentence cites nothing is no fault: what it was to cite did not come. */
export function cutOff(answer: Answer): Answer {
  const last = answer.paragraphs.flat().at(-1);
  const excused = (sentence: AnswerSentence): AnswerSentence =>
    sentence === last && sentence.standing === 'uncited' ? { ...sentence, standing: 'plain' } : sentence;
  return { ...answer, isCut: true, paragraphs: answer.paragraphs.map(sentences => sentences.map(excused)) };
}
