import { NO_USAGE, shareOf, type UsageCounts } from './usage-counts';
import { mondayOf, type WeekId, weeksUpTo } from './week';

/** What was counted in a week. */
export interface UsageWeek {
  readonly week: WeekId;
  readonly counts: UsageCounts;
}

/** A year, and the week in which it began. */
export const KEPT_WEEKS = 53;

/** Whether a week is still remembered in this one: not one that is a year old, nor one of a clock that was wrong. */
export function isKept(week: WeekId, now: WeekId): boolean {
  const [oldest = now] = weeksUpTo(now, KEPT_WEEKS);
  return oldest <= week && week <= now;
}

/** From the first week in which something was counted to this one, the oldest first; those in between have zeros. At least `fewest`. */
export function historyOf(known: readonly UsageWeek[], now: WeekId, fewest = 1): readonly UsageWeek[] {
  const counts = new Map(known.map(one => [one.week, one.counts]));
  const weeks = weeksUpTo(now, KEPT_WEEKS);
  const first = weeks.findIndex(week => counts.has(week));
  const from = Math.min(first < 0 ? weeks.length : first, weeks.length - fewest);
  return weeks.slice(from).map(week => ({ week, counts: counts.get(week) ?? NO_USAGE }));
}

/** The history as CSV (RFC 4180), a week a line, shares as fractions of 1: `2026-W47,2026-11-16,120,45,0.375,6,2,1,0.5`. */
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
  return [HEADER, ...lines].map(cells => `${cells.join(',')}\r\n`).join('');
}

const HEADER = [
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

function fraction(share: number | undefined): string {
  return share === undefined ? '' : String(Math.round(share * 1000) / 1000);
}
