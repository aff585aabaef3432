/** The last moment that a date can name, in ms. */
const LAST = 8.64e15;

/**
 * When a change was made that replaces what was `modified` then, in ISO 8601: now, or 1 ms after a clock that runs ahead, so that
 * the later of two changes is told by their times. `modifiedAfter('2026-11-22T09:00:00+09:00', 0)` is
 * `'2026-11-22T00:00:00.001Z'`; what is no time counts as long ago.
 */
export function modifiedAfter(modified: string, now: number): string {
  const before = Date.parse(modified);
  return new Date(before >= now ? Math.min(before + 1, LAST) : now).toISOString();
}
