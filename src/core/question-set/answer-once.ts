import type { Answer } from '../ask/answer';
import { type AskParts, ask } from '../ask/ask';
import type { Evidence, EvidenceOptions } from '../ask/evidence';
import { type ChatMessage, type LanguageModel, ModelFailure } from '../ask/language-model';
import { withoutThoughts } from '../ask/without-thoughts';
import type { CancellationToken } from '../kit/cancellation';

/** One answer of a model, as the panel would show it, and as it was written. */
export interface Answered {
  readonly answer: Answer;
  /** What was sent. */
  readonly messages: readonly ChatMessage[];
  /** What came back, with its citations as the model wrote them, and without what it thought. */
  readonly written: string;
}

/**
 * Has a model answer a question by the flow that the panel uses, from evidence that was found before: several answers to one question
 * are then answers to the same request. A model that reads less is given less of it. Throws the `ModelFailure` of a model that does not
 * answer, and `CancelledError`.
 */
export async function answerOnce(
  question: string,
  {
    model,
    evidence,
    verify,
    mark,
  }: Pick<AskParts, 'verify' | 'mark'> & { readonly model: LanguageModel; readonly evidence: readonly Evidence[] },
  token: CancellationToken,
): Promise<Answered> {
  let messages: readonly ChatMessage[] = [];
  let written = '';
  let answer: Answer | undefined;
  const parts: AskParts = { model, verify, mark, evidence: async (_, room) => fitting(evidence, room) };
  for await (const event of ask({ text: question }, parts, token)) {
    if (event.is === 'prompt') messages = event.messages;
    else if (event.is === 'text') written += event.text;
    else if (event.is === 'modelFailed') throw event.failure;
    else if (event.is === 'answer') answer = event.answer;
  }
  // The flow ends with an answer, or throws.
  if (!answer) throw new ModelFailure('broken');
  return { answer, messages, written: withoutThoughts(written) };
}

/** As much of it as there is room for, in its order. */
function fitting(
  evidence: readonly Evidence[],
  { limit, budget }: Pick<EvidenceOptions, 'limit' | 'budget'>,
): readonly Evidence[] {
  let left = budget;
  const fits = evidence.filter(({ text }) => {
    if (text.length > left) return false;
    left -= text.length;
    return true;
  });
  return fits.slice(0, limit);
}
