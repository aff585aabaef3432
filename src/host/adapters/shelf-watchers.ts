import * as vscode from 'vscode';
import type { Disposable } from '../../core/kit/disposable';
import type { ShelfId, ShelfRef } from '../../core/library/shelf';
import { BUNDLED_SHELF } from '../../core/library/shelf';
import type { FileChange } from '../../core/room/answers';
import { fileRef } from './workspace-source';

/** Editors save in bursts, git checks out in floods: changes are told together, this long after the last, in ms. */
const SETTLE = 200;

/** Hears of files that change in the user's folders, as long as those are in the library. The bundled one never changes. */
export class ShelfWatchers implements Disposable {
  readonly #tell: (shelf: ShelfId, changes: readonly FileChange[]) => unknown;
  readonly #watchers = new Map<ShelfId, Disposable>();

  constructor(tell: (shelf: ShelfId, changes: readonly FileChange[]) => unknown) {
    this.#tell = tell;
  }

  /** Watches exactly these shelves from now on. */
  watch(shelves: readonly ShelfRef[]): void {
    const wanted = new Map(shelves.filter(shelf => shelf.id !== BUNDLED_SHELF).map(shelf => [shelf.id, shelf]));
    for (const [id, watcher] of this.#watchers) {
      if (wanted.has(id)) continue;
      watcher.dispose();
      this.#watchers.delete(id);
    }
    for (const [id, shelf] of wanted) if (!this.#watchers.has(id)) this.#watchers.set(id, this.#start(shelf));
  }

  dispose(): void {
    this.watch([]);
  }

  #start(shelf: ShelfRef): Disposable {
    const root = vscode.Uri.parse(shelf.uri);
    // Folders are named by changes too: one that is deleted takes its articles along, so every path is of interest.
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(root, '**/*'));
    const changed = new Set<string>();
    let timer: NodeJS.Timeout | undefined;
    const heard = (uri: vscode.Uri): void => {
      changed.add(uri.path.slice(root.path.replace(/\/$/, '').length + 1));
      clearTimeout(timer);
      timer = setTimeout(async () => {
        const paths = [...changed];
        changed.clear();
        this.#tell(shelf.id, await Promise.all(paths.map(async path => ({ path, file: await fileRef(root, path) }))));
      }, SETTLE);
    };
    const listening = [watcher, watcher.onDidChange(heard), watcher.onDidCreate(heard), watcher.onDidDelete(heard)];
    return {
      dispose: () => {
        clearTimeout(timer);
        for (const disposable of listening) disposable.dispose();
      },
    };
  }
}
