import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../core/kit/disposable';
import { KeyedDisposables } from '../../core/kit/keyed-disposables';
import { fileName } from '../kit/file-name';
import type { GlossaryPlace } from '../kit/glossary-place';

/**
 * Hears of files of terms that come, change and go. Two small watchers for each place and none that looks below it: a place may be
 * the folder of a large library, and this is no reason to watch all of it.
 */
export class GlossaryWatchers implements Disposable {
  readonly #heard: () => void;
  readonly #places = new KeyedDisposables<string, GlossaryPlace>(place => this.#start(place));

  constructor(heard: () => void) {
    this.#heard = heard;
  }

  /** Watches exactly these places from now on. */
  watch(places: readonly GlossaryPlace[]): void {
    this.#places.keep(new Map(places.map(place => [place.folder.toString(), place])));
  }

  dispose(): void {
    this.#places.dispose();
  }

  #start({ root, folder }: GlossaryPlace): DisposableStore {
    const store = new DisposableStore();
    let files = store.own(this.#watcher(folder, 'glossary.*'));
    if (root.toString() === folder.toString()) return store;
    // What happens to the folder as a whole is told of it and not of the files in it.
    const itself = new vscode.RelativePattern(root, fileName(folder));
    const outer = store.own(vscode.workspace.createFileSystemWatcher(itself));
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
