import * as vscode from 'vscode';
import { DisposableStore } from '../../core/kit/disposable';
import type { ArticleId } from '../../core/library/article';
import type { Grouping, Sorting } from '../../core/library/grouping';
import type { ReadingHistory } from '../../core/library/reading';
import type { ShelfId } from '../../core/library/shelf';
import type { ArticleArg } from '../../manifest/commands/command-arg';
import { articleOf } from '../kit/article-arg';
import type { CommandHandlers } from '../kit/commands';
import { setContext } from '../kit/context';
import { askForFilter } from '../kit/filter-box';
import type { Library } from '../kit/library';
import { Expected, type Reporter } from '../kit/report';
import type { SettingsReader } from '../kit/settings';
import type { Shelves } from '../kit/shelves';
import { viewId } from '../kit/views';
import { ArticlesTree } from './articles-tree';
import { ContinueTree } from './continue-tree';
import { FolderDrop } from './folder-drop';
import { LatestFilter } from './latest-filter';
import { ShelfStates } from './shelf-states';
import { TopicsTree } from './topics-tree';

export interface ShelfParts {
  readonly library: Library;
  readonly shelves: Shelves;
  readonly history: ReadingHistory;
  readonly settings: SettingsReader;
  readonly reporter: Reporter;
  /** The article of the reader in front, if one is. */
  activeArticle(): ArticleId | undefined;
}

/** While shelves are read, their counts are drawn this often, in ms. */
const COUNT_EVERY = 600;

/** The sidebar: three trees over one library, and the commands that arrange them. */
export function activateShelf(parts: ShelfParts) {
  const { library, shelves, history, settings, reporter } = parts;
  const store = new DisposableStore();
  const states = new ShelfStates();
  /** A library that could not be read is not tried again by every look at a tree, only when the user asks. */
  let hasFailed = false;
  const firstLook = (): void => {
    if (library.isRead || hasFailed) return;
    library
      .read()
      .catch(error => {
        hasFailed = true;
        reporter.report(error);
      })
      .finally(() => redraw());
  };
  const articles = store.own(new ArticlesTree({ library, history, settings, firstLook, states }));
  const topics = store.own(new TopicsTree({ library, history, settings, firstLook }));
  const unfinished = store.own(new ContinueTree({ library, history, settings, firstLook }));

  const addFolders = (folders: readonly vscode.Uri[]): Promise<void> => addToLibrary(shelves, folders);
  const articlesView = store.own(
    vscode.window.createTreeView(viewId('seoga.articles'), {
      treeDataProvider: articles,
      showCollapseAll: true,
      dragAndDropController: new FolderDrop(folders => reporter.guard(() => addFolders(folders))),
    }),
  );
  store.own(articlesView.onDidExpandElement(({ element }) => articles.noteOpened(element, true)));
  store.own(articlesView.onDidCollapseElement(({ element }) => articles.noteOpened(element, false)));
  store.own(vscode.window.createTreeView(viewId('seoga.topics'), { treeDataProvider: topics, showCollapseAll: true }));
  store.own(vscode.window.createTreeView(viewId('seoga.continue'), { treeDataProvider: unfinished }));

  const redraw = (): void => {
    articles.redraw();
    topics.redraw();
    unfinished.redraw();
    setContext('seoga.libraryEmpty', library.isComplete && library.articles.length === 0);
    const { text } = filters;
    articlesView.description = text === undefined ? '' : vscode.l10n.t('“{0}”: {1}', text, articles.count);
  };
  const filters = new LatestFilter(library, reporter, shown => {
    articles.setFilter(shown);
    redraw();
  });
  let counted = 0;
  store.own(
    library.onDidChange(() => {
      // What a filter shows is asked anew: the article it is for may be among those that just came.
      filters.again();
      if (library.isComplete) return redraw();
      // While shelves are read, only the tree that counts them follows, and seldom: VS Code waits for a tree to be quiet before
      // it draws, and drawing hundreds of topics for every batch would take the time that the files need.
      if (Date.now() < counted + COUNT_EVERY) return;
      counted = Date.now();
      articles.redraw();
    }),
  );
  store.own(
    library.onDidProgress(progress => {
      states.note(progress);
      if (progress.state === 'listing') counted = Date.now();
      if (progress.state !== 'reading') redraw();
    }),
  );
  store.own(
    history.onDidChange(({ from, to }) => {
      unfinished.redraw();
      // Every scroll moves a place; only another icon is worth drawing thousands of rows.
      if (from === to) return;
      articles.redraw();
      topics.redraw();
    }),
  );
  store.own(
    history.onDidMark(() => {
      articles.redraw();
      topics.redraw();
      unfinished.redraw();
    }),
  );
  store.own(settings.onDidChange(redraw));

  const setFilter = (text: string | undefined): void => {
    setContext('seoga.filtered', text !== undefined);
    filters.set(text);
  };

  const group = (by: Grouping) => () => settings.set('seoga.articles.groupBy', by);
  const sort = (by: Sorting) => () => settings.set('seoga.articles.sortBy', by);
  const commands = {
    'seoga.addFolder': async () => addFolders(await askForFolders()),
    'seoga.addFolderFromExplorer': (folder, all) => addFolders(urisOf(all) ?? urisOf([folder]) ?? []),
    'seoga.removeFolder': ({ shelf }) => shelves.remove(shelf as ShelfId),
    'seoga.groupByFolder': group('folder'),
    'seoga.groupByTopic': group('topic'),
    'seoga.groupByAuthor': group('author'),
    'seoga.groupByMonth': group('month'),
    'seoga.sortByTitle': sort('title'),
    'seoga.sortByNewest': sort('newest'),
    'seoga.sortByOldest': sort('oldest'),
    'seoga.refresh': async () => {
      hasFailed = false;
      await library.reload();
      redraw();
    },
    'seoga.filter': () =>
      askForFilter({
        title: vscode.l10n.t('Filter Articles'),
        placeholder: vscode.l10n.t(
          'Title, topic or author, 초성 and half-typed words included; topic:, is:unread and other operators',
        ),
        current: filters.text,
        set: setFilter,
      }),
    'seoga.clearFilter': () => setFilter(undefined),
    'seoga.markRead': withArticle(id => history.markRead(id)),
    'seoga.markUnread': withArticle(id => history.forget(id)),
    'seoga.forget': withArticle(id => history.forget(id)),
    'seoga.revealArticle': async () => {
      const id = parts.activeArticle();
      if (id === undefined) return;
      await library.read();
      const row = articles.rowOf(id);
      if (!row)
        throw new Expected(
          vscode.l10n.t(
            'The open article is not in the Articles view; it may be filtered out or lie outside the library.',
          ),
        );
      await articlesView.reveal(row, { select: true, focus: true, expand: true });
    },
  } satisfies Partial<CommandHandlers>;
  return { commands, dispose: () => store.dispose() };
}

/** A command on the article of a row; called without one, as from a keybinding of the user's own, it does nothing. */
function withArticle(work: (article: ArticleId) => unknown): (arg: ArticleArg) => unknown {
  return arg => {
    const id = articleOf(arg);
    return id === undefined ? undefined : work(id);
  };
}

async function askForFolders(): Promise<readonly vscode.Uri[]> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectFolders: true,
    canSelectFiles: false,
    canSelectMany: true,
    openLabel: vscode.l10n.t('Add to Library'),
    title: vscode.l10n.t('Add Folder to Library'),
  });
  return chosen ?? [];
}

async function addToLibrary(shelves: Shelves, folders: readonly vscode.Uri[]): Promise<void> {
  for (const folder of folders) {
    const type = await vscode.workspace.fs.stat(folder).then(
      stat => stat.type,
      () => vscode.FileType.Unknown,
    );
    if ((type & vscode.FileType.Directory) === 0) {
      throw new Expected(
        vscode.l10n.t('{0} is not a folder; choose the folder that holds the articles.', folder.fsPath),
      );
    }
  }
  const added = await shelves.add(folders);
  if (folders.length > 0 && added.length === 0)
    throw new Expected(vscode.l10n.t('This folder is in the library already.'));
  if (added.length > 0) await vscode.commands.executeCommand('seoga.articles.focus');
}

function urisOf(value: unknown): readonly vscode.Uri[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const uris = value.filter(item => item instanceof vscode.Uri);
  return uris.length === 0 ? undefined : uris;
}
