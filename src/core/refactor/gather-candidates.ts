import { type ChatMessage, type LanguageModel, ModelFailure } from '../ask/language-model';
import { type Written, writtenBy } from '../ask/written-by';
import type { CancellationToken } from '../kit/cancellation';
import { samples } from '../kit/samples';
import { Candidates, isDecided } from './candidates';
import { type Fitting, fitCandidate } from './fit-candidate';
import { keepsBrackets } from './keeps-brackets';
import { readCandidate } from './read-candidate';

/** What is asked of whom, and where the answers are to stand. */
export interface Gathering {
  readonly model: LanguageModel;
  readonly messages: readonly ChatMessage[];
  /** So many answers are asked for, each by a request of its own. */
  readonly count: number;
  readonly fitting: Fitting;
  /** The file's whole text, and where in it the code begins that is replaced. */
  readonly text: string;
  readonly start: number;
  /** Told after each answer. */
  readonly onAnswer?: (answers: number) => void;
}

/** What came of it. */
export interface Gathered {
  /** The best first. */
  readonly candidates: Candidates;
  /** Why an answer failed, where one did. */
  readonly failure: ModelFailure | undefined;
}

/** Two at once: more than that many a server on one's own machine answers one after the other anyway. */
const AT_ONCE = 2;
/** One answer alone should be the likeliest; several should differ. */
const WARM = 0.7;
const LIKELIEST = 0.2;
/** Room for an answer that says more than the code it is made of, and what servers allow. In tokens. */
const SPARE_TOKENS = 800;
const MOST_TOKENS = 4096;
/** A model that goes on and on is not listened to any further: so many times what it was shown. */
const TOO_LONG = 6;

/**
 * Asks a model for the same code several times, and gathers what may take its place. Answers that fail or do not fit are counted; the
 * next is asked for no more once most of them agree. Throws `CancelledError` once cancelled.
 */
export async function gatherCandidates(
  { model, messages, count, fitting, text, start, onAnswer }: Gathering,
  token: CancellationToken,
): Promise<Gathered> {
  const { original, languageId } = fitting;
  const end = start + original.length;
  const candidates = new Candidates({
    original,
    keepsBrackets: code => keepsBrackets(languageId, text, { start, end, code }),
  });
  const longest = (original.length + 2000) * TOO_LONG;
  const request = {
    messages,
    maxTokens: Math.min(MOST_TOKENS, original.length + SPARE_TOKENS),
    temperature: count > 1 ? WARM : LIKELIEST,
  };
  const attempt = (_: number, token: CancellationToken): Promise<Written> =>
    writtenBy(model, { request, longest }, token);
  let failure: ModelFailure | undefined;
  let answers = 0;
  const isEnough = (): boolean => isDecided(candidates.found, count);
  for await (const sample of samples(attempt, { count, atOnce: AT_ONCE, isEnough }, token)) {
    if (sample.is === 'got') take(candidates, sample.value, fitting);
    else if (sample.error instanceof ModelFailure) {
      failure ??= sample.error;
      candidates.reject('failed');
    } else throw sample.error;
    onAnswer?.(++answers);
  }
  return { candidates, failure };
}

/** Code that is cut short may close all its brackets: an answer that was cut is not looked into. */
function take(candidates: Candidates, { text, isCut }: Written, fitting: Fitting): void {
  const read = readCandidate(text);
  if (read.is === 'code' && !isCut) candidates.add(fitCandidate(read.code, fitting));
  else candidates.reject('empty');
}
