import * as vscode from 'vscode';
import type { Article, ArticleId } from '../../core/library/article';
import { foldersOf } from '../../core/library/folders-of';
import { topicKey, topicsOf } from '../../core/library/topic';
import type { Library } from '../kit/library';
import { plainLabel } from '../kit/plain-label';
import { type AskScope, scopeOf, wholeLibrary } from './ask-scope';

/** What choosing articles needs. */
export interface ScopeParts {
  readonly library: Library;
  /** The article of the reader in front, or of the one that was last. */
  activeArticle(): ArticleId | undefined;
  /** Has the user choose one by all that the search box can do; undefined where none is chosen. */
  chooseArticle(title: string): Promise<Article | undefined>;
}

interface ScopeRow extends vscode.QuickPickItem {
  /** Undefined: an article that is still to be chosen. */
  readonly scope?: AskScope;
}

/** The articles of a scope. */
export function scopedArticles(all: readonly Article[], { articles, topic }: AskScope): readonly Article[] {
  const wanted = articles && new Set(articles);
  return all.filter(
    ({ id, topics }) =>
      (wanted?.has(id) ?? true) && (topic === undefined || topics.some(name => topicKey(name) === topic)),
  );
}

/** What the list is headed, and what the articles are for. */
export type ScopeWords = Readonly<Record<'title' | 'placeHolder', string>>;

/** Has the user choose all articles, one of them, a folder or a topic; undefined where nothing is chosen. */
export async function chooseScope(parts: ScopeParts, words: ScopeWords): Promise<AskScope | undefined> {
  await parts.library.read();
  const chosen = await vscode.window.showQuickPick(rowsOf(parts), words);
  if (!chosen || chosen.scope) return chosen?.scope;
  const article = await parts.chooseArticle(words.placeHolder);
  return article && scopeOf(article);
}

function rowsOf({ library, activeArticle }: ScopeParts): readonly ScopeRow[] {
  const active = activeArticle();
  const open = active === undefined ? undefined : library.article(active);
  const many = (label: string, { length }: readonly Article[], scope: AskScope): ScopeRow => ({
    label: plainLabel(label),
    description: String(length),
    scope,
  });
  return [
    { label: vscode.l10n.t('All articles'), scope: wholeLibrary() },
    ...(open
      ? [{ label: plainLabel(open.title), description: vscode.l10n.t('the open article'), scope: scopeOf(open) }]
      : []),
    { label: vscode.l10n.t('One article...') },
    separator(vscode.l10n.t('Folders')),
    ...foldersOf(library.articles, library.shelves).map(({ label, articles }) =>
      many(label, articles, { label, articles: articles.map(({ id }) => id) }),
    ),
    separator(vscode.l10n.t('Topics')),
    ...topicsOf(library.articles).map(({ key, name, articles }) => many(name, articles, { label: name, topic: key })),
  ];
}

function separator(label: string): ScopeRow {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
