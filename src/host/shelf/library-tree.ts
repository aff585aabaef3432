import type * as vscode from 'vscode';
import type { Disposable } from '../../core/kit/disposable';
import { Emitter } from '../../core/kit/event';
import type { Article } from '../../core/library/article';
import type { ReadingHistory } from '../../core/library/reading';
import { articleTooltip } from '../kit/article-row';
import type { Library } from '../kit/library';
import { readingSpeeds } from '../kit/reading-speeds';
import type { SettingsReader } from '../kit/settings';

/** What every tree of the sidebar is made of. */
export interface TreeParts {
  readonly library: Library;
  readonly history: ReadingHistory;
  readonly settings: SettingsReader;
  /** Called whenever a tree is looked at; the first look is what starts the library. */
  readonly firstLook: () => void;
}

/** Large libraries change in batches while they are read; a tree is drawn at most this often, in ms. */
const REDRAW_EVERY = 150;

/** A view over the library whose rows are articles and groups of them. */
export abstract class LibraryTree<Row> implements vscode.TreeDataProvider<Row>, Disposable {
  protected readonly library: Library;
  protected readonly history: ReadingHistory;
  protected readonly settings: SettingsReader;
  protected readonly firstLook: () => void;
  readonly #changed = new Emitter<undefined>();
  #timer: NodeJS.Timeout | undefined;
  #drawnAt = 0;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor({ library, history, settings, firstLook }: TreeParts) {
    this.library = library;
    this.history = history;
    this.settings = settings;
    this.firstLook = firstLook;
  }

  abstract getChildren(row?: Row): Row[];
  abstract getTreeItem(row: Row): vscode.TreeItem;
  /** The article a row stands for; undefined for a group. */
  protected abstract articleOf(row: Row): Article | undefined;

  /** Draws all rows again: at once where nothing was drawn lately, else soon. */
  redraw(): void {
    const wait = Math.max(0, this.#drawnAt + REDRAW_EVERY - Date.now());
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#drawnAt = Date.now();
      this.#changed.fire(undefined);
    }, wait);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#changed.dispose();
  }

  /** Tooltips are made when the mouse rests on a row: a tree of thousands has thousands. */
  resolveTreeItem(item: vscode.TreeItem, row: Row): vscode.TreeItem {
    const article = this.articleOf(row);
    if (article) item.tooltip = articleTooltip(article, readingSpeeds(this.settings.current));
    return item;
  }
}
