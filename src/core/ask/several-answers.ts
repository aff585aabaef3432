import type { CancellationToken } from '../kit/cancellation';
import { samples } from '../kit/samples';
import type { Answer } from './answer';
import type { AskEvent } from './ask-flow';
import { cutOff, leftOf } from './cut-answer';
import { ModelFailure } from './language-model';
import { chosenOf, isSettled, Poll } from './poll';
import type { AnswerSamples } from './samples-of-answer';
import type { Written } from './written-by';

/** So many requests run at a time: servers for one user answer few at once, and others count them. */
const AT_ONCE = 3;

/** How many answers, and what makes one. */
export interface SeveralParts {
  readonly count: number;
  /** Asks the model once more, and hands back all that it writes. */
  write(token: CancellationToken): Promise<Written>;
  verify(written: string): Answer;
}

/** The chosen answer, and the others beside it; where all of them were cut short the beginning of one, and nothing beside it. */
export interface SeveralAnswers {
  readonly answer: Answer;
  readonly samples?: AnswerSamples;
}

/**
 * Has a model answer the same several times, each in a request of its own, and chooses. It ends before all are there, once those that say
 * something else could not outweigh those that agree any more. Answers that fail or are cut short do not count; undefined where nothing is
 * left of any.
 */
export async function* severalAnswers(
  { count, write, verify }: SeveralParts,
  token: CancellationToken,
): AsyncGenerator<AskEvent, SeveralAnswers | undefined> {
  const poll = new Poll();
  const answers: { readonly place: number; readonly answer: Answer }[] = [];
  let failed = 0;
  let failure: ModelFailure | undefined;
  let beginning: string | undefined;
  yield { is: 'sample', answered: 0, failed: 0, of: count };
  const isEnough = (ended: readonly unknown[]): boolean => isSettled(poll.voices, count - ended.length);
  for await (const sample of samples((_, token) => write(token), { count, atOnce: AT_ONCE, isEnough }, token)) {
    if (sample.is === 'failed') {
      if (!(sample.error instanceof ModelFailure)) throw sample.error;
      failure ??= sample.error;
      failed++;
    } else if (sample.value.isCut) {
      beginning ??= leftOf(sample.value.text, 'cutShort');
      failed++;
    } else if (sample.value.text.trim() === '') failed++;
    else {
      const answer = verify(sample.value.text);
      answers.push({ place: sample.place, answer });
      poll.add(answer);
    }
    yield { is: 'sample', answered: answers.length, failed, of: count };
  }
  const chosen = chosenOf(poll.voices);
  const answer = chosen === undefined ? undefined : answers[chosen]?.answer;
  if (chosen === undefined || answer === undefined) {
    const why = beginning === undefined ? failure : new ModelFailure('cutShort');
    if (why) yield { is: 'modelFailed', failure: why };
    return beginning === undefined ? undefined : { answer: cutOff(verify(beginning)) };
  }
  return { answer, samples: inOrderBegun({ wanted: count, failed, chosen }, answers, poll) };
}

/** Which one ends first is chance; a page shows them as they were begun. */
function inOrderBegun(
  { chosen, ...counts }: Pick<AnswerSamples, 'wanted' | 'failed' | 'chosen'>,
  answers: readonly { readonly place: number; readonly answer: Answer }[],
  { voices }: Poll,
): AnswerSamples {
  const order = [...answers.keys()].sort((a, b) => (answers[a]?.place ?? 0) - (answers[b]?.place ?? 0));
  const placeOf = (i: number): number => order.indexOf(i);
  return {
    ...counts,
    drafts: order.map(i => answers[i]?.answer.paragraphs ?? []),
    agreesWith: order.map(i => (voices[i]?.agreesWith ?? []).map(placeOf).sort((a, b) => a - b)),
    chosen: placeOf(chosen),
  };
}
