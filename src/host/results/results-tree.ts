import type * as vscode from 'vscode';
import { Emitter } from '../../core/kit/event';
import type { Article, ArticleId } from '../../core/library/article';
import type { ReadingHistory } from '../../core/library/reading';
import type { ReadingSpeeds } from '../../core/library/reading-time';
import { type Found, foundIn } from '../../core/search/text/found';
import type { Passage } from '../../core/search/text/passage';
import { articleTooltip } from '../kit/article-row';
import { articleResultItem, moreItem, passageItem, passageTooltip } from './result-rows';
import type { Results } from './results-search';

/** A row of Find in Library. What opens an article carries what was found in it. */
export type ResultsRow =
  | {
      readonly kind: 'article';
      readonly article: ArticleId;
      readonly found: Found;
      readonly of: Article;
      readonly in: Results['found'][number];
      readonly isOpen: boolean;
    }
  | {
      readonly kind: 'passage';
      readonly article: ArticleId;
      readonly found: Found;
      readonly passage: Passage;
      readonly parent: ResultsRow;
    }
  | { readonly kind: 'more' };

/** So many of the best articles show their passages at once, unless it is one that would push the next out of sight. */
const OPEN_AT_FIRST = 10;
const MANY_PASSAGES = 10;

export interface ResultsTreeParts {
  readonly history: ReadingHistory;
  article(id: ArticleId): Article | undefined;
  speeds(): ReadingSpeeds;
}

/** The rows of Find in Library: articles, the best first, and below each the places where it holds what was asked for. */
export class ResultsTree implements vscode.TreeDataProvider<ResultsRow> {
  readonly #parts: ResultsTreeParts;
  readonly #changed = new Emitter<undefined>();
  #results: Results | undefined;
  #rows: readonly ResultsRow[] = [];

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(parts: ResultsTreeParts) {
    this.#parts = parts;
  }

  /** The rows at the top. */
  get rows(): readonly ResultsRow[] {
    return this.#rows;
  }

  show(results: Results | undefined): void {
    this.#results = results;
    const articles = (results?.found ?? []).flatMap((found, index) => this.#articleRow(found, index) ?? []);
    this.#rows = results?.isCut ? [...articles, { kind: 'more' }] : articles;
    this.redraw();
  }

  redraw(): void {
    this.#changed.fire(undefined);
  }

  getChildren(row?: ResultsRow): ResultsRow[] {
    if (!row) return [...this.#rows];
    if (row.kind !== 'article') return [];
    const { passages } = row.in;
    return passages.map(passage => ({
      kind: 'passage',
      article: row.article,
      found: foundIn(passages, passage),
      passage,
      parent: row,
    }));
  }

  getParent(row: ResultsRow): ResultsRow | undefined {
    return row.kind === 'passage' ? row.parent : undefined;
  }

  getTreeItem(row: ResultsRow): vscode.TreeItem {
    // Rows of another search are other rows: VS Code remembers by id what is open.
    const id = `${this.#results?.query}:`;
    switch (row.kind) {
      case 'article':
        return articleResultItem(row, { id: id + row.article, history: this.#parts.history });
      case 'passage':
        return passageItem(row);
      case 'more':
        return moreItem();
    }
  }

  resolveTreeItem(item: vscode.TreeItem, row: ResultsRow): vscode.TreeItem {
    if (row.kind === 'article') item.tooltip = articleTooltip(row.of, this.#parts.speeds());
    if (row.kind === 'passage') item.tooltip = passageTooltip(row.passage);
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** Undefined for an article that has left the library since it was found. */
  #articleRow(found: Results['found'][number], index: number): ResultsRow | undefined {
    const article = this.#parts.article(found.article);
    return (
      article && {
        kind: 'article',
        article: article.id,
        found: foundIn(found.passages),
        of: article,
        in: found,
        isOpen: index === 0 || (index < OPEN_AT_FIRST && found.passages.length <= MANY_PASSAGES),
      }
    );
  }
}
