import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../core/kit/disposable';
import type { GlossaryPlace } from '../kit/glossary-place';

/**
 * Hears of files of terms that come, change and go. Two small watchers for each place and none that looks below it: a place may be
 * the folder of a large library, and this is no reason to watch all of it.
 */
export class GlossaryWatchers implements Disposable {
  readonly #heard: () => void;
  readonly #places = new Map<string, DisposableStore>();

  constructor(heard: () => void) {
    this.#heard = heard;
  }

  /** Watches exactly these places from now on. */
  watch(places: readonly GlossaryPlace[]): void {
    const wanted = new Map(places.map(place => [place.folder.toString(), place]));
    for (const [key, store] of this.#places) {
      if (wanted.has(key)) continue;
      store.dispose();
      this.#places.delete(key);
    }
    for (const [key, place] of wanted) if (!this.#places.has(key)) this.#places.set(key, this.#start(place));
  }

  dispose(): void {
    this.watch([]);
  }

  #start({ root, folder }: GlossaryPlace): DisposableStore {
    const store = new DisposableStore();
    let files = store.own(this.#watcher(folder, 'glossary.*'));
    if (root.toString() === folder.toString()) return store;
    // What happens to the folder as a whole is told of it and not of the files in it.
    const name = folder.path.slice(folder.path.lastIndexOf('/') + 1);
    const outer = store.own(vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(root, name)));
    store.own(outer.onDidDelete(this.#heard));
    store.own(
      outer.onDidCreate(() => {
        // A watcher of a folder that was not there may take seconds to notice that it came.
        files.dispose();
        files = store.own(this.#watcher(folder, 'glossary.*'));
        this.#heard();
      }),
    );
    return store;
  }

  #watcher(base: vscode.Uri, pattern: string): Disposable {
    const store = new DisposableStore();
    const watcher = store.own(vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(base, pattern)));
    store.own(watcher.onDidChange(this.#heard));
    store.own(watcher.onDidCreate(this.#heard));
    store.own(watcher.onDidDelete(this.#heard));
    return store;
  }
}
