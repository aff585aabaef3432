/** How a question becomes an answer: the steps, declared as data, so that every shell shows the same ones. */
import type { OtherNames } from './across/other-names';
import type { Answer } from './answer';
import type { Evidence } from './evidence';
import type { ChatMessage, ModelFailure } from './language-model';
import type { AnswerSamples } from './samples-of-answer';

/**
 * The steps, in order. `answer` streams, `verify` compares every citation with its source. Of several answers each is verified as soon as
 * it is there, so that both steps begin together, and `choose` compares them with each other.
 */
const ASK_STEPS = ['understand', 'retrieve', 'answer', 'verify', 'choose'] as const;
/** One of the steps in which a question is answered. */
export type AskStep = (typeof ASK_STEPS)[number];

/** The steps of a question that is answered so many times: nothing is chosen among one. */
export function stepsFor(samples: number): readonly AskStep[] {
  return samples > 1 ? ASK_STEPS : ASK_STEPS.filter(step => step !== 'choose');
}

/** What happens while a question is answered. */
export type AskEvent =
  | { readonly is: 'step'; readonly step: AskStep; readonly state: 'begun' | 'done' }
  /** What the question was understood as: what evidence is looked for, and what its words are called in the other language. */
  | { readonly is: 'understood'; readonly looksFor: string; readonly names: readonly OtherNames[] }
  | { readonly is: 'evidence'; readonly evidence: readonly Evidence[] }
  /** What is sent to a model now, what that is called, and how many times it is sent at most. */
  | { readonly is: 'prompt'; readonly messages: readonly ChatMessage[]; readonly to: string; readonly times: number }
  /** The next piece of the answer as the model writes it: Markdown, not verified yet. */
  | { readonly is: 'text'; readonly text: string }
  /** One of several answers has ended: so many were written and verified by now, and so many failed. */
  | { readonly is: 'sample'; readonly answered: number; readonly failed: number; readonly of: number }
  /** The model did not answer, or not to the end (`Answer.isCut`), and why. */
  | { readonly is: 'modelFailed'; readonly failure: ModelFailure }
  | { readonly is: 'answer'; readonly answer: Answer; readonly samples?: AnswerSamples };
