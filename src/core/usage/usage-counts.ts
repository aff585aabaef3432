import { USAGE_KINDS, type UsageKind } from './usage-kinds';

/** How often each thing was counted. */
export type UsageCounts = Readonly<Record<UsageKind, number>>;

/** Nothing yet. */
export const NO_USAGE: UsageCounts = {
  completionShown: 0,
  completionAccepted: 0,
  asked: 0,
  refactorShown: 0,
  refactorAccepted: 0,
};

/** So often nothing is counted in a week; a line that says more is damaged. */
const MOST_DIGITS = 9;

const LINE = new RegExp(`^(${USAGE_KINDS.join('|')}) (\\d{1,${MOST_DIGITS}})$`);

/**
 * Counts as lines of a file to which several windows append theirs: `printCounts({ ...NO_USAGE, asked: 2 })` is `'asked 2\n'`. What was
 * not counted has no line.
 */
export function printCounts(counts: UsageCounts): string {
  return USAGE_KINDS.flatMap(kind => (counts[kind] > 0 ? [`${kind} ${counts[kind]}\n`] : [])).join('');
}

/** What a file of such lines adds up to: `readCounts('asked 2\nasked 1\n')` has `asked: 3`. Lines that say something else count nothing. */
export function readCounts(text: string): UsageCounts {
  const sums: Record<UsageKind, number> = { ...NO_USAGE };
  for (const line of text.split('\n')) {
    const [, kind, count] = LINE.exec(line) ?? [];
    if (kind !== undefined) sums[kind as UsageKind] += Number(count);
  }
  return sums;
}

/** The share that was accepted, 0 to 1: `shareOf(3, 12)` is `0.25`; undefined where nothing was shown. */
export function shareOf(accepted: number, shown: number): number | undefined {
  // Shown on Sunday night, accepted on Monday.
  return shown === 0 ? undefined : Math.min(1, accepted / shown);
}
