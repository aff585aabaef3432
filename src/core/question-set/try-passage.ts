import type { AskParts } from '../ask/ask';
import type { Evidence } from '../ask/evidence';
import { type LanguageModel, ModelFailure, type ModelFailureKind } from '../ask/language-model';
import { promptRoom } from '../ask/prompt-room';
import { writtenBy } from '../ask/written-by';
import { type CancellationToken, throwIfCancelled } from '../kit/cancellation';
import { type Sample, samples } from '../kit/samples';
import { isVerified, restsOn } from './acceptance';
import { type Answered, answerOnce } from './answer-once';
import { judgePrompt, readVerdict } from './judge';
import { meteredModel, type Spent } from './metered-model';
import type { Passage } from './passage';
import { questionPrompt } from './question-prompt';
import { type NoQuestion, type ReadQuestion, readQuestion } from './read-question';

/** What making a question and its answer needs from outside. */
export interface TryParts extends Pick<AskParts, 'evidence' | 'verify' | 'mark'> {
  /** Makes the questions, and answers them. */
  readonly writer: LanguageModel;
  /** Has a say in what is kept; without one the citations alone decide. */
  readonly judge: LanguageModel | undefined;
  /** So many answers are asked for at most, a few at once. */
  readonly samples: { readonly count: number; readonly atOnce: number };
  /** What each request took. */
  spent(spent: Spent): void;
}

/** Why nothing is kept of a passage. */
export type Dropped =
  | NoQuestion
  /** The library finds other passages for the question: it does not ask for what this one says. */
  | 'notFound'
  /** The model declines, its answer ends in the middle, or the request is longer than it reads. */
  | 'notAnswered'
  /** No answer said only what its sources say, and rested on this one. */
  | 'notVerified'
  /** Some did, and the judge refused them. */
  | 'judgedWrong';

/** What became of a passage. `tried` answers were looked at, and the citations of `verified` of those held. */
export type Trial = { readonly tried: number; readonly verified: number } & (
  | { readonly is: 'kept'; readonly question: string; readonly answered: Answered }
  | { readonly is: 'dropped'; readonly why: Dropped; readonly question?: string }
);

/** Various enough that one of several may be right where the likeliest is not. */
const SAMPLING = 0.8;
const QUESTION_TOKENS = 400;
const VERDICT_TOKENS = 200;
/** A question or a verdict that is longer is none. In UTF-16 units. */
const LONGEST = 8000;
/** What asking the same once more does not mend. */
const REFUSALS: ReadonlySet<ModelFailureKind> = new Set(['declined', 'tooLong', 'cutShort']);
/** What a request for an answer says besides its evidence, about. In UTF-16 units. */
const BESIDES = 700;

/**
 * Makes a question from a passage, samples answers, and keeps the first that is accepted: rejection sampling. The law: an answer `a` to
 * the question `q` that was made from the passage `p` is kept if and only if
 *
 * 1. the library finds `p` for `q`, so that `a` could be known from what was sent;
 * 2. `a` states something, everything it states is cited, and every citation of it holds (`isVerified`);
 * 3. one of those citations is of `p` (`restsOn`);
 * 4. the judge agrees, if there is one.
 *
 * Nothing else counts: not how well `a` is written, and not who wrote it. Once one is kept nothing more is asked, and what still runs is
 * cancelled. Throws the `ModelFailure` of a model that answers nothing at all, and `CancelledError`.
 */
export async function tryPassage(passage: Passage, parts: TryParts, token: CancellationToken): Promise<Trial> {
  const none = { tried: 0, verified: 0 };
  const read = await askForQuestion(passage, parts, token);
  if (read.is === 'none') return { is: 'dropped', why: read.why, ...none };
  const { question } = read;
  const evidence = await parts.evidence(question, promptRoom(parts.writer.contextTokens, BESIDES).evidence, token);
  throwIfCancelled(token);
  if (!evidence.some(({ article, text }) => article === passage.article && text === passage.text)) {
    return { is: 'dropped', why: 'notFound', question, ...none };
  }

  const attempt = sampling({ question, passage, evidence }, parts);
  const { count, atOnce } = parts.samples;
  const isEnough = (soFar: readonly Sample<Judged>[]): boolean => soFar.some(isKept);
  const all: Sample<Judged>[] = [];
  for await (const sample of samples(attempt, { count, atOnce, isEnough }, token)) all.push(sample);

  const judged = all.flatMap(sample => (sample.is === 'got' ? sample.value : []));
  const [tried, verified] = [judged.length, judged.filter(({ holds }) => holds).length];
  const kept = all.find(isKept);
  if (kept) return { is: 'kept', question, answered: kept.value.answered, tried, verified };
  const failures = all.flatMap(sample => (sample.is === 'failed' ? [sample.error] : []));
  const failure = failures.find(error => !(error instanceof ModelFailure)) ?? failures.find(error => !isRefusal(error));
  // A bug is one however many answers came beside it; a server that failed now and then is not.
  if (failure !== undefined && (tried === 0 || !(failure instanceof ModelFailure))) throw failure;
  const why = tried === 0 ? 'notAnswered' : verified === 0 ? 'notVerified' : 'judgedWrong';
  return { is: 'dropped', why, question, tried, verified };
}

interface Judged {
  readonly answered: Answered;
  /** Whether its citations do, and one of them is of the passage. */
  readonly holds: boolean;
  readonly isKept: boolean;
}

function isKept(sample: Sample<Judged>): sample is Sample<Judged> & { readonly is: 'got' } {
  return sample.is === 'got' && sample.value.isKept;
}

async function askForQuestion(
  passage: Passage,
  { writer, mark, spent }: TryParts,
  token: CancellationToken,
): Promise<ReadQuestion> {
  const model = meteredModel(writer, { tell: spent, temperature: SAMPLING });
  const request = { messages: questionPrompt(passage, mark()), maxTokens: QUESTION_TOKENS };
  try {
    const { text } = await writtenBy(model, { request, longest: LONGEST }, token);
    return readQuestion(text, passage);
  } catch (error) {
    if (isRefusal(error)) return { is: 'none', why: 'notOne' };
    throw error;
  }
}

/** One answer, and what is thought of it. All that are sampled answer the same request, to the letter. */
function sampling(
  {
    question,
    passage,
    evidence,
  }: { readonly question: string; readonly passage: Passage; readonly evidence: readonly Evidence[] },
  { writer, judge, verify, mark: newMark, spent }: TryParts,
): (place: number, token: CancellationToken) => Promise<Judged> {
  const mark = newMark();
  const model = meteredModel(writer, { tell: spent, temperature: SAMPLING });
  const agrees = async (answer: string, token: CancellationToken): Promise<boolean> => {
    if (!judge) return true;
    const request = { messages: judgePrompt({ question, answer, passage }, newMark()), maxTokens: VERDICT_TOKENS };
    const asked = meteredModel(judge, { tell: spent, temperature: 0 });
    const { text } = await writtenBy(asked, { request, longest: LONGEST }, token);
    return readVerdict(text);
  };
  return async (_place, token) => {
    const answered = await answerOnce(question, { model, evidence, verify, mark: () => mark }, token);
    const holds = isVerified(answered.answer) && restsOn(answered.answer, passage);
    return { answered, holds, isKept: holds && (await agrees(answered.written, token)) };
  };
}

/** The model will not, or not to the end, whenever it is asked; anything else may pass. */
function isRefusal(error: unknown): boolean {
  return error instanceof ModelFailure && REFUSALS.has(error.kind);
}
