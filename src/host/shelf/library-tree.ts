import type * as vscode from 'vscode';
import { Emitter } from '../../core/kit/event';
import type { Article } from '../../core/library/article';
import type { ReadingHistory } from '../../core/library/reading';
import type { Library } from '../kit/library';
import { articleTooltip } from './article-row';

/** What every tree of the sidebar is made of. */
export interface TreeParts {
  readonly library: Library;
  readonly history: ReadingHistory;
  /** Called whenever a tree is looked at; the first look is what starts the library. */
  readonly firstLook: () => void;
}

/** A view over the library whose rows are articles and groups of them. */
export abstract class LibraryTree<Row> implements vscode.TreeDataProvider<Row> {
  protected readonly library: Library;
  protected readonly history: ReadingHistory;
  protected readonly firstLook: () => void;
  readonly #changed = new Emitter<undefined>();

  readonly onDidChangeTreeData = this.#changed.event;

  constructor({ library, history, firstLook }: TreeParts) {
    this.library = library;
    this.history = history;
    this.firstLook = firstLook;
  }

  abstract getChildren(row?: Row): Row[];
  abstract getTreeItem(row: Row): vscode.TreeItem;
  /** The article a row stands for; undefined for a group. */
  protected abstract articleOf(row: Row): Article | undefined;

  /** Draws all rows again. */
  redraw(): void {
    this.#changed.fire(undefined);
  }

  /** Tooltips are made when the mouse rests on a row: a tree of thousands has thousands. */
  resolveTreeItem(item: vscode.TreeItem, row: Row): vscode.TreeItem {
    const article = this.articleOf(row);
    if (article) item.tooltip = articleTooltip(article);
    return item;
  }
}
