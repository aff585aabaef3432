/**
 * A date as the catalogue keeps it, as precise as its source: `isoDate('2025', '8', '8')` is `'2025-08-08'`,
 * `isoDate('2025', '8')` is `'2025-08'`. Undefined for a month or a day that no calendar has.
 */
export function isoDate(year: string, month?: string, day?: string): string | undefined {
  if (month === undefined) return year;
  if (!isBetween(month, 1, 12)) return undefined;
  if (day === undefined) return `${year}-${month.padStart(2, '0')}`;
  if (!isBetween(day, 1, 31)) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function isBetween(digits: string, first: number, last: number): boolean {
  return first <= Number(digits) && Number(digits) <= last;
}
