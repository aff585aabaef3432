import type { LibraryStore } from '../ports';

/** Where no index can be opened, names are searched and texts are not: this remembers nothing and finds nothing. */
export const forgetfulStore: LibraryStore = {
  articles: {
    ofShelf: () => [],
    put: () => {},
    remove: () => {},
    forgetShelf: () => {},
    keepShelves: () => {},
    pending: () => ({ ids: [], count: 0 }),
  },
  text: { put: () => {}, match: () => [], count: () => 0, similar: () => [], sounding: () => [] },
  claim: () => false,
  tidy: () => false,
  dispose: () => {},
};
