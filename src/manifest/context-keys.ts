/** Keys that `when` clauses read, with the type of their value. */
export interface ContextKeys {
  /** The Articles view shows a part of the library. */
  'seoga.filtered': boolean;
  /** The search box is open. */
  'seoga.finderOpen': boolean;
  /** The library has been listed, and no article was found. */
  'seoga.libraryEmpty': boolean;
}

export type ContextKey = keyof ContextKeys;
