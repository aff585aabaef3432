import * as vscode from 'vscode';
import { Emitter } from '../../core/kit/event';
import type { Article, ArticleId } from '../../core/library/article';
import type { Reading, ReadingHistory } from '../../core/library/reading';
import type { Library } from '../kit/library';
import { articleItem, articleTooltip } from './article-row';
import type { TreeParts } from './tree-parts';

export interface ContinueRow {
  readonly article: ArticleId;
  readonly of: Article;
  readonly reading: Reading;
}

/** The Continue Reading view: what was begun and not finished, the latest first. */
export class ContinueTree implements vscode.TreeDataProvider<ContinueRow> {
  readonly #library: Library;
  readonly #history: ReadingHistory;
  readonly #firstLook: () => void;
  readonly #changed = new Emitter<undefined>();

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(of: TreeParts) {
    this.#library = of.library;
    this.#history = of.history;
    this.#firstLook = of.firstLook;
  }

  redraw(): void {
    this.#changed.fire(undefined);
  }

  getChildren(row?: ContinueRow): ContinueRow[] {
    if (row) return [];
    const unfinished = this.#history.unfinished();
    if (unfinished.length > 0) this.#firstLook();
    return unfinished.flatMap(reading => {
      const article = this.#library.article(reading.article);
      return article ? [{ article: article.id, of: article, reading }] : [];
    });
  }

  getTreeItem({ of, reading }: ContinueRow): vscode.TreeItem {
    const left = Math.max(1, Math.round(of.minutes * (1 - reading.progress)));
    const extra = vscode.l10n.t('{0}%, {1} min left', Math.round(reading.progress * 100), left);
    return articleItem(of, { id: of.id, reading, extra });
  }

  resolveTreeItem(item: vscode.TreeItem, row: ContinueRow): vscode.TreeItem {
    item.tooltip = articleTooltip(row.of);
    return item;
  }
}
