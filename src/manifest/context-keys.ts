/** Keys that `when` clauses read, with the type of their value. */
export interface ContextKeys {
  /** The Articles view shows a part of the library. */
  'seoga.filtered': boolean;
  /** The search box is open. */
  'seoga.finderOpen': boolean;
  /** The article of the reader in front says where its original page is. */
  'seoga.readerHasOriginal': boolean;
  /** The library has been read, and holds no article. */
  'seoga.libraryEmpty': boolean;
}

export type ContextKey = keyof ContextKeys;
