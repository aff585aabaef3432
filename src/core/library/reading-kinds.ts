import type { LedgerKind } from './ledger-memory';
import { isWhereabouts, type Whereabouts } from './whereabouts';

/** How far an article was read. */
export type Read = Whereabouts & {
  /** It was read to the end once, or marked so. Only the user takes that back. */
  readonly finished: boolean;
};

/** That an article is on a list: nothing but its being there. */
export type Mark = Readonly<Record<never, never>>;

/** What was read, and how far. */
export const READINGS: LedgerKind<Read> = {
  key: 'seoga.reading',
  synced: { key: 'seoga.synced.reading', bytes: 60_000 },
  read: stored => {
    const { progress, position, below, left } = stored;
    const finished = stored['finished'] === true;
    const place = { progress, ...without({ position, below, left }) };
    if (isWhereabouts(place)) return { ...place, finished };
    // Another version may write places that this one does not understand; how far is better than nothing.
    const share = { progress };
    return isWhereabouts(share) ? { ...share, finished } : undefined;
  },
};

/** What has a star. */
export const STARS: LedgerKind<Mark> = {
  key: 'seoga.starred',
  synced: { key: 'seoga.synced.starred', bytes: 14_000 },
  read: () => ({}),
};

/** What is to be read later. */
export const LATER: LedgerKind<Mark> = {
  key: 'seoga.later',
  synced: { key: 'seoga.synced.later', bytes: 14_000 },
  read: () => ({}),
};

/** What VS Code's Settings Sync takes to the user's other devices: under 90 kB in all. */
export const SYNCED_KEYS: readonly string[] = [READINGS, STARS, LATER].map(({ synced }) => synced.key);

function without<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}
