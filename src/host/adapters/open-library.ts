import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../core/kit/disposable';
import type { ReadingHistory } from '../../core/library/reading';
import type { Log } from '../../core/ports';
import { setContext } from '../kit/context';
import type { LiveGlossary } from '../kit/glossary';
import { Library } from '../kit/library';
import { Expected, type Reporter } from '../kit/report';
import { IndexStatus, troubleSentence } from './index-status';
import { type LibraryThread, startLibraryThread } from './library-thread';
import { liesInShelf } from './lies-in-shelf';
import { ReadingProgress } from './reading-progress';
import { type ShelfList, unusableSentence } from './shelf-list';
import { ShelfWatchers } from './shelf-watchers';
import { WorkspaceSource } from './workspace-source';

/** What the library of a window is made of. */
export interface LibraryParts {
  /** The bundle that its thread runs. */
  readonly script: string;
  /** Where the extension keeps what it makes on this machine. */
  readonly storage: vscode.Uri;
  readonly shelves: ShelfList;
  readonly glossary: LiveGlossary;
  readonly history: ReadingHistory;
  readonly reporter: Reporter;
  readonly log: Log;
}

/** The library, and all that goes on around it: its thread, its watchers, and what the user is told of both. */
export interface OpenLibrary extends Disposable {
  readonly library: Library;
  /** Resolves when the thread, too, has ended after `dispose`. */
  ended(): Promise<void>;
}

/** Makes the library of this window. Nothing is read, watched or started before somebody asks it for something. */
export function openLibrary({ script, storage, shelves, glossary, history, reporter, log }: LibraryParts): OpenLibrary {
  const store = new DisposableStore();
  const source = new WorkspaceSource();
  const progress = new ReadingProgress();
  let thread: LibraryThread | undefined;
  const library = store.own(
    new Library({
      start: onExit => {
        thread = startLibraryThread({ script, start: { storeFile: storeFileIn(storage) }, source, log }, onExit);
        return thread;
      },
      reading: () => history.facts(),
      shelves: () => shelves.all(),
      glossary,
      whileReading: work => progress.during(work),
      liesInShelf,
    }),
  );
  store.own(library.onDidProgress(news => progress.tell(news)));
  const indexing = store.own(new IndexStatus());
  store.own(
    library.onDidIndex(progress => {
      indexing.show(progress);
      setContext('seoga.indexing', progress.state === 'indexing');
    }),
  );
  store.own(library.onStoreTrouble(trouble => reporter.report(new Expected(troubleSentence(trouble)))));
  store.own(history.onDidChange(({ from, to }) => from !== to && library.readingChanged()));
  store.own(history.onDidMark(() => library.readingChanged()));

  const watchers = store.own(
    new ShelfWatchers(source, (shelf, changes) => reporter.guard(() => library.filesChanged(shelf, changes))),
  );
  store.own(
    library.onDidStartReading(() => {
      watchers.watch(shelves.all());
      const [wrong] = shelves.unusable();
      if (wrong !== undefined) reporter.report(new Expected(unusableSentence(wrong)));
    }),
  );
  store.own(
    shelves.onDidChange(() => {
      if (library.isRead) void reporter.guard(() => library.shelvesChanged());
    }),
  );
  return { library, ended: () => thread?.ended ?? Promise.resolve(), dispose: () => store.dispose() };
}

/** Where the library's store lies; nowhere in a window without a disk, which then remembers nothing. */
function storeFileIn(folder: vscode.Uri): string | undefined {
  return folder.scheme === 'file' ? vscode.Uri.joinPath(folder, 'library.db').fsPath : undefined;
}
