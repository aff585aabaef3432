import type { Unread } from './article';

/** A source folder of the library. Stable across sessions and machines where the folder is the same; holds no slash. */
export type ShelfId = string & { readonly __id: 'shelf' };

/** The bundled library's id; folders the user adds get an id made from their address. */
export const BUNDLED_SHELF = 'seoga' as ShelfId;

/** A folder of articles, as the outside names it. */
export interface ShelfRef {
  readonly id: ShelfId;
  /** The folder's URI, as a string. */
  readonly uri: string;
  /** What the tree shows: `Seoga Library`, `bookshelf`. */
  readonly label: string;
}

/** What reading a file gave. */
export type FileContent = Uint8Array | Unread;
