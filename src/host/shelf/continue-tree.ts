import * as vscode from 'vscode';
import type { Article, ArticleId } from '../../core/library/article';
import { minutesOf } from '../../core/library/reading-time';
import { leftOf } from '../../core/library/whereabouts';
import type { ViewItem } from '../../manifest/menus';
import { articleItem, type Progress } from '../kit/article-row';
import { readingSpeeds } from '../kit/reading-speeds';
import { LibraryTree } from './library-tree';

/** A row of Continue Reading: an article, or the list of those to be read later. */
export type ContinueRow =
  | { readonly kind: 'unfinished' | 'listed'; readonly article: ArticleId; readonly of: Article }
  | { readonly kind: 'later'; readonly articles: readonly Article[] };

/** The Continue Reading view: what was begun and not finished, the latest first, and below it what is to be read later. */
export class ContinueTree extends LibraryTree<ContinueRow> {
  override getChildren(row?: ContinueRow): ContinueRow[] {
    if (row) return row.kind === 'later' ? row.articles.map(of => ({ kind: 'listed', article: of.id, of })) : [];
    const listed = this.history.listed('later');
    // What was put aside stands in its list, begun or not, and nowhere else.
    const begun = this.history.unfinished().flatMap(({ article }) => (listed.includes(article) ? [] : [article]));
    if (begun.length + listed.length > 0) this.firstLook();
    const later = this.#articles(listed);
    return [
      ...this.#articles(begun).map((of): ContinueRow => ({ kind: 'unfinished', article: of.id, of })),
      ...(later.length > 0 ? [{ kind: 'later', articles: later } as const] : []),
    ];
  }

  override getTreeItem(row: ContinueRow): vscode.TreeItem {
    if (row.kind === 'later') return laterItem(row.articles.length);
    const { kind, of } = row;
    const progress = this.#progressIn(of);
    const item = articleItem(of, { id: `${kind}:${of.id}`, history: this.history, ...(progress && { progress }) });
    const rowKind: ViewItem = kind;
    item.contextValue = `${item.contextValue} ${rowKind}`;
    return item;
  }

  /** How far one came, and how long the rest takes; undefined for what was not begun. */
  #progressIn({ id, length }: Article): Progress | undefined {
    const reading = this.history.of(id);
    if (!reading || this.history.stateOf(id) !== 'begun') return undefined;
    const minutes = minutesOf(leftOf(length, reading), readingSpeeds(this.settings.current));
    return { percent: Math.round(reading.progress * 100), left: vscode.l10n.t('{0} min left', minutes) };
  }

  #articles(ids: readonly ArticleId[]): readonly Article[] {
    return ids.flatMap(id => this.library.article(id) ?? []);
  }

  protected override articleOf(row: ContinueRow): Article | undefined {
    return row.kind === 'later' ? undefined : row.of;
  }
}

function laterItem(count: number): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Read Later'), vscode.TreeItemCollapsibleState.Expanded);
  item.id = 'later';
  item.description = String(count);
  item.iconPath = new vscode.ThemeIcon('watch');
  return item;
}
