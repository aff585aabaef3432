import { type Disposable, DisposableStore } from '../../core/kit/disposable';
import type { ShelfId } from '../../core/library/shelf';
import type { ShelfProgress } from '../../core/room/answers';
import type { LibraryState } from '../../core/tools/tool-library';
import type { Library } from '../kit/library';
import { addressOf } from './address';

/** How far the library is read and indexed, as it has told since the extension started. */
export class KnownState implements Disposable {
  readonly #library: Library;
  readonly #progress = new Map<ShelfId, ShelfProgress>();
  readonly #listening = new DisposableStore();
  #isStopped = false;

  constructor(library: Library) {
    this.#library = library;
    this.#listening.own(library.onDidProgress(progress => this.#progress.set(progress.shelf, progress)));
    this.#listening.own(
      library.onDidIndex(({ state }) => {
        this.#isStopped = state === 'stopped';
      }),
    );
  }

  /** Of the shelves that are in the library now. */
  get now(): LibraryState {
    const { shelves, isComplete } = this.#library;
    const known = shelves.map(({ id }) => this.#progress.get(id)).filter(progress => progress !== undefined);
    return {
      isReading: !isComplete,
      // What has not been told yet is about to begin.
      isIndexing: !this.#isStopped,
      files: known.reduce((sum, { files }) => sum + files, 0),
      read: known.reduce((sum, { read }) => sum + read, 0),
      missing: shelves.filter(({ id }) => this.#progress.get(id)?.state === 'missing').map(({ uri }) => addressOf(uri)),
    };
  }

  /** Resolves when the index is filled the next time, or the filling stops. `waiting` owns the listening. */
  indexed(waiting: DisposableStore): Promise<void> {
    return new Promise(resolve => {
      waiting.own(this.#library.onDidIndex(({ state }) => state !== 'indexing' && resolve()));
    });
  }

  dispose(): void {
    this.#listening.dispose();
  }
}
