/** How a question becomes an answer: the steps, declared as data, so that every shell shows the same ones. */
import type { Answer } from './answer';
import type { Evidence } from './evidence';
import type { ChatMessage, ModelFailureKind } from './language-model';

/** The steps, in order. `answer` streams; `verify` compares every citation with its source. */
export const ASK_STEPS = ['understand', 'retrieve', 'answer', 'verify'] as const;
export type AskStep = (typeof ASK_STEPS)[number];

/** What happens while a question is answered. */
export type AskEvent =
  | { readonly is: 'step'; readonly step: AskStep; readonly state: 'begun' | 'done' }
  /** What the question was understood as: what evidence is looked for. */
  | { readonly is: 'understood'; readonly looksFor: string }
  | { readonly is: 'evidence'; readonly evidence: readonly Evidence[] }
  /** What is sent to a model now, and what that is called. */
  | { readonly is: 'prompt'; readonly messages: readonly ChatMessage[]; readonly to: string }
  /** The next piece of the answer as the model writes it: Markdown, not verified yet. */
  | { readonly is: 'text'; readonly text: string }
  /** The model did not answer, and why; what it wrote so far does not count. `detail` is the server's own sentence. */
  | { readonly is: 'modelFailed'; readonly failure: ModelFailureKind; readonly detail: string | undefined }
  | { readonly is: 'answer'; readonly answer: Answer };
