import { isoDate } from '../../library/iso-date';

const DATE = /^(\d{4})(?:[-./년](\d{1,2}))?(?:[-./월](\d{1,2}))?$/;

/**
 * A date as one types it, to the year, the month or the day: `'2026'`, `'2026-11'`, `'2026.11.22'` and `'2026년11월'`, a separator
 * at the end forgiven. As the catalogue writes dates; undefined for anything else.
 */
export function askedDate(typed: string): string | undefined {
  const [, year, month, day] = DATE.exec(typed.replace(/[-./년월일]$/, '')) ?? [];
  return year === undefined ? undefined : isoDate(year, month, day);
}

/**
 * Whether an article's date lies before the one that was asked. Both count as their first day, so every date is either before
 * another or not, and `after:2025 before:2026` is the year 2025.
 */
export function isBefore(date: string, asked: string): boolean {
  return firstDay(date) < firstDay(asked);
}

function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, '2026-11-22'.length);
}
