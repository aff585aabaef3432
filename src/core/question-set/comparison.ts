import type { LanguageModel } from '../ask/language-model';
import type { ComparedAnswer } from './compare-models';
import { type Spent, totalOf } from './metered-model';

/** How one model did. */
export interface ComparisonRow {
  readonly model: string;
  readonly questions: number;
  /** Answers of which every citation held. */
  readonly verified: number;
  /** Between 0 and 1. */
  readonly rate: number;
  /** The rate as a share of the best model's, between 0 and 1; undefined where no model had any. */
  readonly ofBest: number | undefined;
  /** Milliseconds until an answer was complete: of half of them, and of 95 in 100, at most. Undefined where there was none. */
  readonly p50: number | undefined;
  readonly p95: number | undefined;
  readonly spent: Spent;
  /** Questions that were not answered, those included that a model was no longer asked. */
  readonly failures: number;
}

/**
 * How the models did, the best first: by verified answers, and of equal ones the quicker. The measure is that of contests of models: a
 * model's rate as a percentage of the best one's.
 */
export function comparisonOf(
  answers: readonly ComparedAnswer[],
  models: readonly Pick<LanguageModel, 'id' | 'label'>[],
): readonly ComparisonRow[] {
  const rows = models.map(({ id, label }) => {
    const own = answers.filter(({ model }) => model === id);
    const verified = own.filter(({ outcome }) => outcome === 'verified').length;
    const times = own.flatMap(({ ms }) => (ms === undefined ? [] : [ms]));
    return {
      model: label,
      questions: own.length,
      verified,
      rate: own.length === 0 ? 0 : verified / own.length,
      p50: percentile(times, 0.5),
      p95: percentile(times, 0.95),
      spent: totalOf(own.flatMap(({ spent }) => spent ?? [])),
      failures: own.filter(({ outcome }) => outcome === 'failed' || outcome === 'notAsked').length,
    };
  });
  const best = Math.max(0, ...rows.map(({ rate }) => rate));
  return rows
    .map(row => ({ ...row, ofBest: best === 0 ? undefined : row.rate / best }))
    .sort((a, b) => b.rate - a.rate || (a.p50 ?? Number.POSITIVE_INFINITY) - (b.p50 ?? Number.POSITIVE_INFINITY));
}

/** The smallest value that so large a share of them does not exceed: `percentile([1, 2, 3, 4], 0.5)` is 2. */
export function percentile(values: readonly number[], share: number): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}
