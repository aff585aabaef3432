import * as vscode from 'vscode';
import type { Article, ArticleId } from '../../core/library/article';

/** Which articles are asked; all of them where neither is said. */
export interface AskScope {
  /** `All articles`, or what is chosen of them. */
  readonly label: string;
  readonly articles?: readonly ArticleId[];
  /** A topic's key. */
  readonly topic?: string;
}

/** All there is. */
export function wholeLibrary(): AskScope {
  return { label: vscode.l10n.t('All articles') };
}

/** One article. */
export function scopeOf({ id, title }: Pick<Article, 'id' | 'title'>): AskScope {
  return { label: title, articles: [id] };
}
