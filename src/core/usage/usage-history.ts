import { NO_USAGE, type UsageCounts } from './usage-counts';
import { type WeekId, weeksUpTo } from './week';

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
