import type { Uri } from 'vscode';
import type { Event } from '../../core/kit/event';
import type { ShelfId, ShelfRef } from '../../core/library/shelf';
import type { ArticlePlace } from '../../core/room/answers';

/** The folders of the library, as features may change them. */
export interface Shelves {
  all(): readonly ShelfRef[];
  /** Adds folders that are not in the library yet, and says which those were. */
  add(folders: readonly Uri[]): Promise<readonly Uri[]>;
  /** Takes a folder out of the library; its files stay where they are. */
  remove(shelf: ShelfId): Promise<void>;
  /** How the reader addresses a file: in the shelf that holds it, or in its own folder. */
  placeOf(file: Uri): ArticlePlace;
  /** Folders came or went, or have another order. */
  readonly onDidChange: Event<void>;
}
