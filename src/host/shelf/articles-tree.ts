import * as vscode from 'vscode';
import type { Article, ArticleId } from '../../core/library/article';
import { folderTree, type Group, type Grouping, groupArticles } from '../../core/library/grouping';
import { BUNDLED_SHELF, type ShelfId, type ShelfRef } from '../../core/library/shelf';
import type { ViewItem } from '../../manifest/menus';
import { articleItem } from '../kit/article-row';
import { LibraryTree, type TreeParts } from './library-tree';
import type { ShelfStates } from './shelf-states';

/** A row of the Articles view, with its parent so that VS Code can reveal it. */
export type ArticlesRow =
  | {
      readonly kind: 'shelf';
      readonly id: string;
      readonly shelf: ShelfId;
      readonly ref: ShelfRef;
      readonly group: Group;
      readonly parent: undefined;
    }
  | { readonly kind: 'group'; readonly id: string; readonly group: Group; readonly parent: ArticlesRow | undefined }
  | {
      readonly kind: 'article';
      readonly id: string;
      readonly article: ArticleId;
      readonly of: Article;
      readonly parent: ArticlesRow | undefined;
    };

/** The Articles view: shelves and folders, or topics, authors or months, with the articles below. */
export class ArticlesTree extends LibraryTree<ArticlesRow> {
  readonly #states: ShelfStates;
  #roots: readonly ArticlesRow[] | undefined;
  readonly #opened = new Map<string, boolean>();
  #filter: ReadonlySet<ArticleId> | undefined;

  constructor(of: TreeParts & { readonly states: ShelfStates }) {
    super(of);
    this.#states = of.states;
  }

  /** How many articles the view shows. */
  get count(): number {
    return this.#shown().length;
  }

  /** Shows only these articles; undefined shows all. */
  setFilter(filter: ReadonlySet<ArticleId> | undefined): void {
    this.#filter = filter;
    this.redraw();
  }

  override redraw(): void {
    this.#roots = undefined;
    super.redraw();
  }

  override getChildren(row?: ArticlesRow): ArticlesRow[] {
    if (!row) {
      this.firstLook();
      return [...this.roots()];
    }
    return [...this.#childrenOf(row)];
  }

  getParent(row: ArticlesRow): ArticlesRow | undefined {
    return row.parent;
  }

  override getTreeItem(row: ArticlesRow): vscode.TreeItem {
    if (row.kind === 'article') return articleItem(row.of, { id: row.id, history: this.history });
    const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    // Never `None`, not even while a shelf is empty: VS Code keeps the first state it sees, and the articles are on their way.
    const item = new vscode.TreeItem(labelOf(row), this.#isOpen(row) ? Expanded : Collapsed);
    item.id = row.id;
    item.iconPath = new vscode.ThemeIcon(row.kind === 'shelf' ? 'library' : GROUP_ICONS[row.group.kind]);
    item.description =
      row.kind === 'shelf' ? (this.#states.describe(row.shelf) ?? String(row.group.count)) : String(row.group.count);
    const removable: ViewItem = 'removable';
    if (row.kind === 'shelf') item.contextValue = removable;
    if (row.kind === 'shelf') item.tooltip = vscode.Uri.parse(row.ref.uri).fsPath;
    return item;
  }

  /** Remembers what the user opened and closed: VS Code forgets it for rows that a filter or another grouping takes away. */
  noteOpened(row: ArticlesRow, isOpen: boolean): void {
    this.#opened.set(row.id, isOpen);
  }

  /** The rows at the top, drawn from the catalogue as it is. */
  roots(): readonly ArticlesRow[] {
    this.#roots ??= this.#buildRoots();
    return this.#roots;
  }

  /** The first row of an article, for revealing it; undefined where the view does not show it. */
  rowOf(article: ArticleId): ArticlesRow | undefined {
    const search = (rows: readonly ArticlesRow[]): ArticlesRow | undefined => {
      for (const row of rows) {
        const found =
          row.kind === 'article' ? (row.article === article ? row : undefined) : search(this.#childrenOf(row));
        if (found) return found;
      }
      return undefined;
    };
    return search(this.roots());
  }

  /** A filter leaves little, and all of it is asked for; without one the bundled library shows what it holds. */
  #isOpen(row: ArticlesRow): boolean {
    const isOpenAtFirst = this.#filter !== undefined || (row.kind === 'shelf' && row.shelf === BUNDLED_SHELF);
    return this.#opened.get(row.id) ?? isOpenAtFirst;
  }

  /** Filtered rows are other rows to VS Code, which remembers by id what is open. */
  get #prefix(): string {
    return this.#filter === undefined ? '' : 'filtered:';
  }

  #shown(): readonly Article[] {
    const filter = this.#filter;
    return filter ? this.library.articles.filter(article => filter.has(article.id)) : this.library.articles;
  }

  #buildRoots(): readonly ArticlesRow[] {
    const grouping: Grouping = this.settings.current['seoga.articles.groupBy'];
    const sorting = this.settings.current['seoga.articles.sortBy'];
    const articles = this.#shown();
    if (grouping !== 'folder') {
      return groupArticles(articles, grouping, sorting).map(group => ({
        kind: 'group',
        id: `${this.#prefix}${grouping}:${group.key}`,
        group,
        parent: undefined,
      }));
    }
    return this.library.shelves
      .map((ref): ArticlesRow => {
        const group = folderTree(articles, ref.id, sorting);
        return { kind: 'shelf', id: `${this.#prefix}shelf:${ref.id}`, shelf: ref.id, ref, group, parent: undefined };
      })
      .filter(row => this.#filter === undefined || (row.kind === 'shelf' && row.group.count > 0));
  }

  #childrenOf(row: ArticlesRow): readonly ArticlesRow[] {
    if (row.kind === 'article') return [];
    return [
      ...row.group.groups.map(
        (group): ArticlesRow => ({ kind: 'group', id: `${row.id}/${group.key}`, group, parent: row }),
      ),
      ...row.group.articles.map(
        (article): ArticlesRow => ({
          kind: 'article',
          id: `${row.id}#${article.id}`,
          article: article.id,
          of: article,
          parent: row,
        }),
      ),
    ];
  }

  protected override articleOf(row: ArticlesRow): Article | undefined {
    return row.kind === 'article' ? row.of : undefined;
  }
}

const GROUP_ICONS: Readonly<Record<Group['kind'], string>> = {
  folder: 'folder',
  topic: 'tag',
  author: 'person',
  month: 'calendar',
  none: 'circle-outline',
};

function labelOf(row: Exclude<ArticlesRow, { kind: 'article' }>): string {
  if (row.kind === 'shelf') return row.ref.label;
  if (row.group.kind === 'none') return vscode.l10n.t('Others');
  return row.group.label;
}
