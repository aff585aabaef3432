import { csv } from '../kit/csv';
import { shareOf } from './usage-counts';
import type { UsageWeek } from './usage-history';
import { mondayOf } from './week';

/** Names that programs read, whatever language people do. */
const HEAD = [
  'week',
  'monday',
  'completions_shown',
  'completions_accepted',
  'completion_acceptance',
  'questions_asked',
  'refactorings_shown',
  'refactorings_accepted',
  'refactoring_acceptance',
];

/** The history as CSV, a week a line, shares as fractions of 1: `2026-W47,2026-11-16,120,45,0.375,6,2,1,0.5`. */
export function usageCsv(history: readonly UsageWeek[]): string {
  const lines = history.map(({ week, counts }) => [
    week,
    mondayOf(week),
    counts.completionShown,
    counts.completionAccepted,
    fraction(shareOf(counts.completionAccepted, counts.completionShown)),
    counts.asked,
    counts.refactorShown,
    counts.refactorAccepted,
    fraction(shareOf(counts.refactorAccepted, counts.refactorShown)),
  ]);
  return csv([HEAD, ...lines]);
}

function fraction(share: number | undefined): number | undefined {
  return share === undefined ? undefined : Math.round(share * 1000) / 1000;
}
