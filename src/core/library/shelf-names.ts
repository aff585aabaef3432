import { BUNDLED_SHELF, type ShelfId, type ShelfRef } from './shelf';

/**
 * What shelves are called on every device of a user: their folder's name, for where a folder lies differs from one to the next.
 * A name that several of them have names none, so that what was read in one `docs` is not taken for read in another.
 */
export function shelfNames(shelves: readonly ShelfRef[]): ReadonlyMap<ShelfId, string> {
  const names = shelves.map(({ id, label }) => [id, id === BUNDLED_SHELF ? BUNDLED_NAME : label] as const);
  return new Map(names.filter(([id, name]) => names.every(other => other[0] === id || other[1] !== name)));
}

/** Its label is another one in each language, and a folder of the user's may be called like its id. */
const BUNDLED_NAME = ':seoga';
