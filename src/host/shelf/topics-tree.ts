import * as vscode from 'vscode';
import { Emitter } from '../../core/kit/event';
import type { Article, ArticleId } from '../../core/library/article';
import { sortArticles } from '../../core/library/grouping';
import type { ReadingHistory } from '../../core/library/reading';
import { type Topic, type TopicKey, topicsOf } from '../../core/library/topic';
import type { Library } from '../kit/library';
import { articleItem, articleTooltip } from './article-row';
import type { TreeParts } from './tree-parts';

export type TopicsRow =
  | { readonly kind: 'topic'; readonly topic: Topic<Article> }
  | { readonly kind: 'article'; readonly article: ArticleId; readonly of: Article; readonly topic: TopicKey };

/** The Topics view: what the articles are about, spellings merged, the most used first. */
export class TopicsTree implements vscode.TreeDataProvider<TopicsRow> {
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

  getChildren(row?: TopicsRow): TopicsRow[] {
    if (!row) {
      this.#firstLook();
      return topicsOf(this.#library.articles).map(topic => ({ kind: 'topic', topic }));
    }
    if (row.kind === 'article') return [];
    const { key, articles } = row.topic;
    return sortArticles(articles, 'newest').map(article => ({
      kind: 'article',
      article: article.id,
      of: article,
      topic: key,
    }));
  }

  getTreeItem(row: TopicsRow): vscode.TreeItem {
    if (row.kind === 'article') {
      return articleItem(row.of, { id: `${row.topic}#${row.article}`, reading: this.#history.of(row.article) });
    }
    const item = new vscode.TreeItem(row.topic.name, vscode.TreeItemCollapsibleState.Collapsed);
    item.id = row.topic.key;
    item.iconPath = new vscode.ThemeIcon('tag');
    item.description = String(row.topic.articles.length);
    item.contextValue = 'topic';
    return item;
  }

  resolveTreeItem(item: vscode.TreeItem, row: TopicsRow): vscode.TreeItem {
    if (row.kind === 'article') item.tooltip = articleTooltip(row.of);
    return item;
  }
}
