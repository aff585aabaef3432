import { type ArticleId, placeOf } from '../core/library/article';
import type { ShelfId } from '../core/library/shelf';
import type { Pending } from '../core/ports';

/** Articles that a store could not take. They wait for the index as much as those that it has taken, and are tried again with them. */
export class RefusedArticles {
  readonly #ids = new Set<ArticleId>();

  add(ids: readonly ArticleId[]): void {
    for (const id of ids) this.#ids.add(id);
  }

  /** They were taken after all, or are articles no more. */
  settle(ids: Iterable<ArticleId>): void {
    if (this.#ids.size > 0) for (const id of ids) this.#ids.delete(id);
  }

  settleShelf(shelf: ShelfId): void {
    this.settle(this.#of([shelf]));
  }

  /** What waits in the store, `pending` of it, and these. */
  among(
    shelves: readonly ShelfId[],
    limit: number,
    pending: (limit: number) => Pending | undefined,
  ): Pending | undefined {
    const refused = this.#of(shelves);
    if (refused.length === 0) return pending(limit);
    // One may wait in both: the store refuses the new state of an article that it has. So all are counted, by name.
    const waiting = pending(Number.MAX_SAFE_INTEGER);
    if (waiting === undefined) return undefined;
    const all = new Set([...waiting.ids, ...refused]);
    return { ids: [...all].slice(0, limit), count: all.size };
  }

  #of(shelves: readonly ShelfId[]): readonly ArticleId[] {
    return this.#ids.size === 0 ? [] : [...this.#ids].filter(id => shelves.includes(placeOf(id).shelf));
  }
}
