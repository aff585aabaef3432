import * as vscode from 'vscode';
import type { ArticleId } from '../../core/library/article';
import type { Grouping, Sorting } from '../../core/library/grouping';
import type { ShelfId } from '../../core/library/shelf';
import type { ArticleArg } from '../../manifest/commands/command-arg';
import { articleOf } from '../kit/article-arg';
import type { CommandHandlers } from '../kit/commands';
import { askForFilter } from '../kit/filter-box';
import { viewId } from '../kit/views';
import { addFolders, askForFolders, urisOf } from './add-folders';
import { ShelfView, type ShelfViewParts } from './shelf-view';

export interface ShelfParts extends ShelfViewParts {
  /** The article of the reader in front, if one is. */
  activeArticle(): ArticleId | undefined;
}

/** The sidebar: three trees over one library, and the commands that arrange them. */
export function activateShelf(parts: ShelfParts) {
  const { shelves, history, settings } = parts;
  const view = new ShelfView(parts);
  const group = (by: Grouping) => () => settings.set('seoga.articles.groupBy', by);
  const sort = (by: Sorting) => () => settings.set('seoga.articles.sortBy', by);
  const commands = {
    'seoga.addFolder': async () => addFolders(shelves, await askForFolders()),
    'seoga.addFolderFromExplorer': (folder, all) => addFolders(shelves, urisOf(all) ?? urisOf([folder]) ?? []),
    'seoga.removeFolder': ({ shelf }) => shelves.remove(shelf as ShelfId),
    'seoga.groupByFolder': group('folder'),
    'seoga.groupByTopic': group('topic'),
    'seoga.groupByAuthor': group('author'),
    'seoga.groupByMonth': group('month'),
    'seoga.sortByTitle': sort('title'),
    'seoga.sortByNewest': sort('newest'),
    'seoga.sortByOldest': sort('oldest'),
    'seoga.refresh': () => view.reload(),
    'seoga.filter': async () => {
      // What one types is to be seen, wherever the command comes from.
      await vscode.commands.executeCommand(`${viewId('seoga.articles')}.focus`);
      await askForFilter({
        title: vscode.l10n.t('Filter Articles'),
        placeholder: vscode.l10n.t(
          'Title, topic or author, 초성 and half-typed words included; topic:, is:unread and other operators',
        ),
        current: view.filter,
        set: (text, how) => view.setFilter(text, how),
        onDidCheck: view.onDidCheck,
      });
    },
    'seoga.clearFilter': () => view.setFilter(undefined),
    'seoga.markRead': withArticle(id => history.markRead(id)),
    'seoga.markUnread': withArticle(id => history.forget(id)),
    'seoga.forget': withArticle(id => history.forget(id)),
    'seoga.revealArticle': async () => {
      const id = parts.activeArticle();
      if (id !== undefined) await view.reveal(id);
    },
  } satisfies Partial<CommandHandlers>;
  return { commands, dispose: () => view.dispose() };
}

/** A command on the article of a row; called without one, as from a keybinding of the user's own, it does nothing. */
function withArticle(work: (article: ArticleId) => unknown): (arg: ArticleArg) => unknown {
  return arg => {
    const id = articleOf(arg);
    return id === undefined ? undefined : work(id);
  };
}
