import type { AskParts } from '../ask/ask';
import type { Evidence } from '../ask/evidence';
import { type LanguageModel, ModelFailure, type ModelFailureKind, type ModelId } from '../ask/language-model';
import { promptRoom } from '../ask/prompt-room';
import { type CancellationToken, throwIfCancelled } from '../kit/cancellation';
import { mapLimited } from '../kit/map-limited';
import { isVerified } from './acceptance';
import { answerOnce } from './answer-once';
import { meteredModel, type Spent } from './metered-model';

/** What comparing models needs from outside. */
export interface CompareParts extends Pick<AskParts, 'evidence' | 'verify' | 'mark'> {
  /** So many models are asked at a time; each of them answers one question after the other. */
  readonly atOnce: number;
  /** Milliseconds that only ever grow. */
  clock(): number;
  /** What was found before: nobody is asked that once more. */
  readonly known: readonly ComparedAnswer[];
  /** One more question is done with, by one of the models. */
  tell(answer: ComparedAnswer): void;
}

/** What became of a question that one of the models was asked. */
export interface ComparedAnswer {
  readonly model: ModelId;
  /** Its place among the questions. */
  readonly question: number;
  /** `notAsked`: the model had failed so often that it was given up. */
  readonly outcome: 'verified' | 'notVerified' | 'failed' | 'notAsked';
  readonly failure?: ModelFailureKind;
  /** From the request to the end of the answer, in ms; none where there was no answer. */
  readonly ms?: number;
  /** None where there was no answer. */
  readonly spent?: Spent;
}

/** What does not pass by asking once more. */
const FINAL: ReadonlySet<ModelFailureKind> = new Set([
  'notAllowed',
  'refusedKey',
  'noSuchModel',
  'gone',
  'notPermitted',
  'redirected',
]);
/** A model that failed so often in a row is given up. */
const IN_A_ROW = 3;

/**
 * Asks every model every question, all from the same evidence, or as much of it as they read, by the flow that the panel uses. A model
 * that fails does not end the others, and is given up once it fails for good or three times in a row. A question for which the library
 * finds nothing is asked of nobody, and nobody's answer to it is verified. Throws `CancelledError` once cancelled.
 */
export async function compareModels(
  questions: readonly string[],
  models: readonly LanguageModel[],
  parts: CompareParts,
  token: CancellationToken,
): Promise<readonly ComparedAnswer[]> {
  const found = new Map<number, Promise<readonly Evidence[]>>();
  const evidenceOf = (place: number): Promise<readonly Evidence[]> => {
    const known = found.get(place) ?? parts.evidence(questions[place] ?? '', promptRoom(undefined, 0).evidence, token);
    found.set(place, known);
    return known;
  };
  const known = new Map(parts.known.map(answer => [`${answer.model}\n${answer.question}`, answer]));
  const lanes = await mapLimited(models, parts.atOnce, async model => {
    const answers: ComparedAnswer[] = [];
    let failedInARow = 0;
    for (const [question, text] of questions.entries()) {
      throwIfCancelled(token);
      const before = known.get(`${model.id}\n${question}`);
      if (before) {
        answers.push(before);
        continue;
      }
      const evidence = await evidenceOf(question);
      throwIfCancelled(token);
      const asked = { model: model.id, question };
      const became =
        failedInARow >= IN_A_ROW
          ? ({ outcome: 'notAsked' } as const)
          : await outcomeOf(text, { model, evidence, parts }, token);
      const isFinal = became.failure !== undefined && FINAL.has(became.failure);
      if (isFinal) failedInARow = IN_A_ROW;
      else if (became.outcome === 'failed') failedInARow++;
      else if (became.outcome !== 'notAsked') failedInARow = 0;
      const answer = { ...asked, ...became };
      answers.push(answer);
      parts.tell(answer);
    }
    return answers;
  });
  return lanes.flat();
}

async function outcomeOf(
  question: string,
  {
    model,
    evidence,
    parts,
  }: { readonly model: LanguageModel; readonly evidence: readonly Evidence[]; readonly parts: CompareParts },
  token: CancellationToken,
): Promise<Omit<ComparedAnswer, 'model' | 'question'>> {
  let spent: Spent | undefined;
  const asked = meteredModel(model, {
    tell: of => {
      spent = of;
    },
  });
  const begun = parts.clock();
  try {
    const { answer } = await answerOnce(question, { ...parts, model: asked, evidence }, token);
    const outcome = isVerified(answer) ? 'verified' : 'notVerified';
    return { outcome, ...(spent && { ms: parts.clock() - begun, spent }) };
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error;
    // It answered, and half an answer is not one that holds.
    if (error.kind === 'cutShort')
      return { outcome: 'notVerified', ...(spent && { ms: parts.clock() - begun, spent }) };
    // What a server charges for a failure nobody tells.
    return { outcome: 'failed', failure: error.kind };
  }
}
