import { type CancellationToken, throwIfCancelled } from '../kit/cancellation';
import { entryLine, entryOf, type PassageRef, type SetEntry, type SetPlan } from './journal';
import type { Passage } from './passage';
import { trainingLine } from './training-line';
import { type TryParts, tryPassage } from './try-passage';

/** What building a set needs from outside. */
export interface BuildParts extends TryParts {
  /** The passage as it stands now; undefined where the article no longer has it. */
  passage(ref: PassageRef, token: CancellationToken): Promise<Passage | undefined>;
  hash(text: string): string;
  /** The time as ISO 8601 says it. */
  now(): string;
}

/** What is to be written down of a passage: its entry in the journal, and then its line of the set, if it is kept. */
export interface Written {
  readonly entry: SetEntry;
  readonly entryLine: string;
  readonly setLine?: string;
}

/**
 * Tries the passages of a plan that are not done, one after the other, and gives what is to be written of each: whoever writes it as it
 * comes can go on after being killed at any moment, and no passage is tried twice. Throws the `ModelFailure` of a model that answers
 * nothing at all, and `CancelledError`; the passage that was being tried is then not done.
 */
export async function* buildSet(
  plan: SetPlan,
  done: ReadonlySet<number>,
  parts: BuildParts,
  token: CancellationToken,
): AsyncGenerator<Written> {
  for (const [place, from] of plan.passages.entries()) {
    if (done.has(place)) continue;
    throwIfCancelled(token);
    const passage = await parts.passage(from, token);
    throwIfCancelled(token);
    const trial = passage ? await tryPassage(passage, parts, token) : ({ is: 'gone' } as const);
    throwIfCancelled(token);
    const setLine = trial.is === 'kept' ? trainingLine(trial.answered) : undefined;
    const entry = entryOf(trial, {
      passage: place,
      ...(setLine !== undefined && { line: parts.hash(setLine.trimEnd()) }),
      model: parts.writer.label,
      ...(parts.judge && { judge: parts.judge.label }),
      at: parts.now(),
      seoga: plan.seoga,
      from,
    });
    yield { entry, entryLine: entryLine(entry), ...(setLine !== undefined && { setLine }) };
  }
}
