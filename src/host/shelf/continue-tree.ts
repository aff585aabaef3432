import * as vscode from 'vscode';
import type { Article, ArticleId } from '../../core/library/article';
import type { Reading } from '../../core/library/reading';
import { articleItem } from '../kit/article-row';
import { LibraryTree } from './library-tree';

export interface ContinueRow {
  readonly article: ArticleId;
  readonly of: Article;
  readonly reading: Reading;
}

/** The Continue Reading view: what was begun and not finished, the latest first. */
export class ContinueTree extends LibraryTree<ContinueRow> {
  override getChildren(row?: ContinueRow): ContinueRow[] {
    if (row) return [];
    const unfinished = this.history.unfinished();
    if (unfinished.length > 0) this.firstLook();
    return unfinished.flatMap(reading => {
      const article = this.library.article(reading.article);
      return article ? [{ article: article.id, of: article, reading }] : [];
    });
  }

  override getTreeItem({ of, reading }: ContinueRow): vscode.TreeItem {
    const minutes = Math.max(1, Math.round(of.minutes * (1 - reading.progress)));
    const left = vscode.l10n.t('{0} min left', minutes);
    const percent = Math.round(reading.progress * 100);
    return articleItem(of, { id: of.id, history: this.history, progress: { percent, left } });
  }

  protected override articleOf(row: ContinueRow): Article | undefined {
    return row.of;
  }
}
