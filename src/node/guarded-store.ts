import type { LibraryStore } from '../core/ports';

/**
 * A store whose failures do not stop the reading of a library: what cannot be remembered is told of and forgotten, and what
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
  return {
    articles: {
      ofShelf: guarded(shelf => articles.ofShelf(shelf), []),
      put: guarded(stored => articles.put(stored), undefined),
      remove: guarded(ids => articles.remove(ids), undefined),
      forgetShelf: guarded(shelf => articles.forgetShelf(shelf), undefined),
      keepShelves: guarded(shelves => articles.keepShelves(shelves), undefined),
      pending: guarded((shelves, limit) => articles.pending(shelves, limit), undefined),
    },
    text: {
      put: guarded(texts => text.put(texts), undefined),
      match: guarded((expression, limit) => text.match(expression, limit), []),
      count: guarded((expression, limit) => text.count(expression, limit), 0),
      similar: guarded((word, limit) => text.similar(word, limit), []),
      sounding: guarded((word, limit) => text.sounding(word, limit), []),
    },
    claim: guarded(ms => store.claim(ms), false),
    tidy: guarded(() => store.tidy(), false),
    dispose: guarded(() => store.dispose(), undefined),
  };
}
