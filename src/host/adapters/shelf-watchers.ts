import * as vscode from 'vscode';
import type { Disposable } from '../../core/kit/disposable';
import { KeyedDisposables } from '../../core/kit/keyed-disposables';
import { mapLimited } from '../../core/kit/map-limited';
import { isInShelfFolders, stampOf } from '../../core/library/article-file';
import { BUNDLED_SHELF, type ShelfId, type ShelfRef } from '../../core/library/shelf';
import type { ArticleSource } from '../../core/ports';
import type { FileChange } from '../../core/room/answers';
import { pathInShelf } from './shelf-path';
import { CONCURRENCY } from './workspace-source';

/** Editors save in bursts, git checks out in floods: changes are told together, this long after the last, in ms. */
const SETTLE = 50;

/** Hears of files that change in the user's folders, as long as those are in the library. The bundled one never changes. */
export class ShelfWatchers implements Disposable {
  readonly #source: ArticleSource;
  readonly #tell: (shelf: ShelfId, changes: readonly FileChange[]) => unknown;
  readonly #watchers = new KeyedDisposables<ShelfId, ShelfRef>(shelf => this.#start(shelf));

  constructor(source: ArticleSource, tell: (shelf: ShelfId, changes: readonly FileChange[]) => unknown) {
    this.#source = source;
    this.#tell = tell;
  }

  /** Watches exactly these shelves from now on. */
  watch(shelves: readonly ShelfRef[]): void {
    this.#watchers.keep(new Map(shelves.filter(shelf => shelf.id !== BUNDLED_SHELF).map(shelf => [shelf.id, shelf])));
  }

  dispose(): void {
    this.#watchers.dispose();
  }

  #start(shelf: ShelfRef): Disposable {
    const root = vscode.Uri.parse(shelf.uri);
    // Folders are named by changes too: one that is deleted takes its articles along, so every path is of interest.
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(root, '**/*'));
    const changed = new Set<string>();
    let timer: NodeJS.Timeout | undefined;
    const heard = (uri: vscode.Uri): void => {
      const path = pathInShelf(shelf, uri);
      // `npm install` in a shelf changes tens of thousands of files that are no articles.
      if (!isInShelfFolders(path)) return;
      changed.add(path);
      clearTimeout(timer);
      timer = setTimeout(async () => {
        const paths = [...changed];
        changed.clear();
        const changes = await mapLimited(paths, CONCURRENCY, path => this.#changesOf(shelf, path));
        this.#tell(shelf.id, changes.flat());
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

  /** What is there now decides: a file deleted and written within a burst is written, a folder that came brings its articles. */
  async #changesOf(shelf: ShelfRef, path: string): Promise<readonly FileChange[]> {
    const uri = vscode.Uri.joinPath(vscode.Uri.parse(shelf.uri), path);
    try {
      const stat = await vscode.workspace.fs.stat(uri);
      if ((stat.type & vscode.FileType.Directory) === 0) return [{ kind: 'written', path, stamp: stampOf(stat) }];
      const below = await this.#source.list({ ...shelf, uri: uri.toString() }, NEVER);
      return below.map(file => ({ kind: 'written', path: `${path}/${file.path}`, stamp: file.stamp }));
    } catch {
      return [{ path, kind: 'gone' }];
    }
  }
}

const NEVER = new vscode.CancellationTokenSource().token;
