import { type CancellationToken, throwIfCancelled } from '../kit/cancellation';
import type { OtherNames } from './across/other-names';
import type { Answer } from './answer';
import type { AskEvent, AskStep } from './ask-flow';
import type { AskedQuestion } from './conversation';
import { cutOff, leftOf } from './cut-answer';
import type { Evidence, EvidenceOptions } from './evidence';
import { extractAnswer } from './extract';
import { type ChatRequest, type LanguageModel, ModelFailure } from './language-model';
import { promptFor } from './prompt';
import { promptRoom } from './prompt-room';
import { type SeveralAnswers, severalAnswers } from './several-answers';
import { understand } from './understand';
import { type Verify, verifiedAnswer } from './verified-answer';
import { withoutThoughts } from './without-thoughts';
import { type Written, writtenBy } from './written-by';

/** What answering needs from outside. */
export interface AskParts {
  /** What the words of a question are called in the other language; without it whoever looks for evidence finds out. */
  otherNames?(question: string, token: CancellationToken): Promise<readonly OtherNames[]>;
  /** What the library finds for a question. */
  evidence(question: string, options: EvidenceOptions, token: CancellationToken): Promise<readonly Evidence[]>;
  /** Who writes the answer; without one it consists of the library's own passages. */
  readonly model: LanguageModel | undefined;
  /** So many times the model is asked, and the answer is chosen among what it says; once where it is not said. */
  readonly samples?: number;
  readonly verify: Verify;
  /** A word that no article can know. */
  mark(): string;
}

/** One answer is the likeliest; several are of use only where they differ. */
const TEMPERATURE = { one: 0.2, several: 0.8 } as const;
/** A model that goes on and on is not listened to any further. In UTF-16 units. */
const LONGEST = 40_000;

/**
 * Answers a question from the library, step by step (`stepsFor`): what happens is told as it does. The last event is the answer. A
 * model that fails is told of; the answer is what it had written by then, or else the library's passages. Throws `CancelledError` once
 * cancelled.
 */
export async function* ask(
  question: AskedQuestion,
  parts: AskParts,
  token: CancellationToken,
): AsyncGenerator<AskEvent> {
  const { articles, topic } = question;
  const { model, samples: count = 1, verify } = parts;
  yield begun('understand');
  const { language, looksFor } = understand(question);
  const names = await parts.otherNames?.(looksFor, token);
  throwIfCancelled(token);
  yield { is: 'understood', looksFor, names: names ?? [] };
  yield done('understand');

  yield begun('retrieve');
  const mark = parts.mark();
  const besides = promptFor(question, { language, evidence: [], mark }).reduce((sum, { text }) => sum + text.length, 0);
  const room = promptRoom(model?.contextTokens, besides);
  const scope = { ...(articles && { articles }), ...(topic !== undefined && { topic }) };
  const evidence = await parts.evidence(looksFor, { ...room.evidence, ...scope, ...(names && { names }) }, token);
  throwIfCancelled(token);
  yield { is: 'evidence', evidence };
  yield done('retrieve');

  yield begun('answer');
  let said: Written = { text: '', isCut: false };
  let several: SeveralAnswers | undefined;
  const verified = (written: string, { label }: LanguageModel): Answer =>
    verifiedAnswer(written, { evidence, model: label, verify });
  // Without evidence nothing can be verified, so nothing is asked for.
  const isAsked = model !== undefined && evidence.length > 0;
  const areSeveral = isAsked && count > 1;
  if (isAsked) {
    const messages = promptFor(question, { language, evidence, mark });
    yield { is: 'prompt', messages, to: model.label, times: count };
    const temperature = areSeveral ? TEMPERATURE.several : TEMPERATURE.one;
    const request = { messages, maxTokens: room.answerTokens, temperature };
    if (areSeveral) {
      yield begun('verify');
      const write = async (token: CancellationToken): Promise<Written> => {
        const { text, isCut } = await writtenBy(model, { request, longest: LONGEST }, token);
        return { text: withoutThoughts(text), isCut };
      };
      several = yield* severalAnswers({ count, write, verify: text => verified(text, model) }, token);
      throwIfCancelled(token);
    } else said = yield* streamed(model, request, token);
  }
  yield done('answer');

  if (!areSeveral) yield begun('verify');
  const one = model && said.text.trim() !== '' ? verified(said.text, model) : undefined;
  yield done('verify');
  if (areSeveral) {
    yield begun('choose');
    yield done('choose');
  }
  const answer = several?.answer ?? (one && said.isCut ? cutOff(one) : one) ?? extractAnswer(looksFor, evidence, names);
  yield { is: 'answer', answer, ...(several?.samples && { samples: several.samples }) };
}

/** What the model writes, told as it does, and in the end without what it thought; where it fails, what is left of that. */
async function* streamed(
  model: LanguageModel,
  request: ChatRequest,
  token: CancellationToken,
): AsyncGenerator<AskEvent, Written> {
  let written = '';
  try {
    for await (const text of model.chat(request, token)) {
      throwIfCancelled(token);
      written += text;
      yield { is: 'text', text };
      if (written.length > LONGEST) throw new ModelFailure('cutShort');
    }
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error;
    yield { is: 'modelFailed', failure: error };
    const left = leftOf(withoutThoughts(written), error.kind);
    return { text: left ?? '', isCut: left !== undefined };
  }
  return { text: withoutThoughts(written), isCut: false };
}

const begun = (step: AskStep): AskEvent => ({ is: 'step', step, state: 'begun' });
const done = (step: AskStep): AskEvent => ({ is: 'step', step, state: 'done' });
