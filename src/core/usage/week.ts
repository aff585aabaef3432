/** A week of the ISO calendar, Monday to Sunday: `2026-W47`. In the order of their names weeks are in the order of time. */
export type WeekId = string & { readonly __id: 'week' };

const DAY = 24 * 60 * 60 * 1000;

/** The week of a moment by the clock on the wall: `weekOf(new Date(2026, 10, 22))` is `'2026-W47'`, the next day's `'2026-W48'`. */
export function weekOf(moment: Date): WeekId {
  // In UTC every day has 24 hours.
  return weekOfDay(Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()));
}

/** The first day of a week: `mondayOf('2026-W47' as WeekId)` is `'2026-11-16'`. */
export function mondayOf(week: WeekId): string {
  return new Date(mondayMs(week)).toISOString().slice(0, 10);
}

/** So many weeks up to one and with it, the oldest first: `weeksUpTo('2026-W01' as WeekId, 2)` is `['2025-W52', '2026-W01']`. */
export function weeksUpTo(last: WeekId, count: number): readonly WeekId[] {
  const monday = mondayMs(last);
  return Array.from({ length: count }, (_, i) => weekOfDay(monday - (count - 1 - i) * 7 * DAY));
}

/** Whether something is the name of a week: `isWeek('2026-W47')`, not `isWeek('2026-W54')`. */
export function isWeek(name: string): name is WeekId {
  return /^\d{4}-W\d{2}$/.test(name) && weekOfDay(mondayMs(name as WeekId)) === name;
}

/** A week belongs to the year that has its Thursday. */
function weekOfDay(day: number): WeekId {
  const thursday = day + (4 - (new Date(day).getUTCDay() || 7)) * DAY;
  const year = new Date(thursday).getUTCFullYear();
  const number = 1 + Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * DAY));
  return `${String(year).padStart(4, '0')}-W${String(number).padStart(2, '0')}` as WeekId;
}

/** January 4th lies in the first week of every year. */
function mondayMs(week: WeekId): number {
  const fourth = Date.UTC(Number(week.slice(0, 4)), 0, 4);
  const firstMonday = fourth - ((new Date(fourth).getUTCDay() || 7) - 1) * DAY;
  return firstMonday + (Number(week.slice(6)) - 1) * 7 * DAY;
}
