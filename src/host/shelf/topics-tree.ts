import * as vscode from 'vscode';
import type { Article, ArticleId } from '../../core/library/article';
import { sortArticles } from '../../core/library/grouping';
import { type Topic, type TopicKey, topicsOf } from '../../core/library/topic';
import { articleItem } from '../kit/article-row';
import { LibraryTree } from './library-tree';

export type TopicsRow =
  | { readonly kind: 'topic'; readonly topic: Topic<Article> }
  | { readonly kind: 'article'; readonly article: ArticleId; readonly of: Article; readonly topic: TopicKey };

/** The Topics view: what the articles are about, spellings merged, the most used first. */
export class TopicsTree extends LibraryTree<TopicsRow> {
  override getChildren(row?: TopicsRow): TopicsRow[] {
    if (!row) {
      this.firstLook();
      return topicsOf(this.library.articles).map(topic => ({ kind: 'topic', topic }));
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

  override getTreeItem(row: TopicsRow): vscode.TreeItem {
    if (row.kind === 'article') {
      return articleItem(row.of, { id: `${row.topic}#${row.article}`, history: this.history });
    }
    const item = new vscode.TreeItem(row.topic.name, vscode.TreeItemCollapsibleState.Collapsed);
    item.id = row.topic.key;
    item.iconPath = new vscode.ThemeIcon('tag');
    item.description = String(row.topic.articles.length);
    item.contextValue = 'topic';
    return item;
  }

  protected override articleOf(row: TopicsRow): Article | undefined {
    return row.kind === 'article' ? row.of : undefined;
  }
}
