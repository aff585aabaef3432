import type { LibraryStore } from '../core/ports';
import { RefusedArticles } from './refused-articles';
import { troubleOf } from './sqlite/store-error';

/**
 * A store whose failures do not stop the reading of a library: what cannot be remembered is told of and stays pending, and what
 * cannot be looked up is not found.
 */
export function guardedStore(store: LibraryStore, tell: (error: unknown) => void): LibraryStore {
  const guarded =
    <P extends readonly unknown[], R>(work: (...params: P) => R, otherwise: R) =>
    (...params: P): R => {
      try {
        return work(...params);
      } catch (error) {
        tell(error);
        return otherwise;
      }
    };
  const { articles, text } = store;
  const refused = new RefusedArticles();
  return {
    articles: {
      ofShelf: guarded(shelf => articles.ofShelf(shelf), []),
      put: guarded(stored => {
        const ids = stored.map(({ article }) => article.id);
        refused.add(ids);
        articles.put(stored);
        refused.settle(ids);
      }, undefined),
      remove: guarded(ids => {
        refused.settle(ids);
        articles.remove(ids);
      }, undefined),
      forgetShelf: guarded(shelf => {
        refused.settleShelf(shelf);
        articles.forgetShelf(shelf);
      }, undefined),
      keepShelves: guarded(shelves => articles.keepShelves(shelves), undefined),
      pending: guarded(
        (shelves, limit) => refused.among(shelves, limit, limit => articles.pending(shelves, limit)),
        undefined,
      ),
    },
    text: {
      put: guarded(texts => text.put(texts), undefined),
      match: guarded((expression, limit) => text.match(expression, limit), []),
      count: guarded((expression, limit) => text.count(expression, limit), 0),
      similar: guarded((word, limit) => text.similar(word, limit), []),
      sounding: guarded((word, limit) => text.sounding(word, limit), []),
    },
    claim: guarded(ms => claimOf(store, ms), undefined),
    tidy: guarded(() => store.tidy(), false),
    dispose: guarded(() => store.dispose(), undefined),
  };
}

/** Where others keep the file busy, they are at work. */
function claimOf(store: LibraryStore, ms: number): boolean | undefined {
  try {
    return store.claim(ms);
  } catch (error) {
    if (troubleOf(error) === 'busy') return false;
    throw error;
  }
}
