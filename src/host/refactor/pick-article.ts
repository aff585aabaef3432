import * as vscode from 'vscode';
import type { Article, ArticleId } from '../../core/library/article';
import type { Library } from '../kit/library';
import { plainLabel } from '../kit/plain-label';
import { Expected } from '../kit/report';

/** Has the user choose an article of the library, the open one first; undefined where none is chosen. */
export async function pickArticle(library: Library, open: ArticleId | undefined): Promise<Article | undefined> {
  await library.read();
  const rows = library.articles.filter(({ problem }) => problem === undefined).map(article => rowOf(article, open));
  if (rows.length === 0) throw new Expected(vscode.l10n.t('The library holds no article to follow yet.'));
  const first = rows.filter(({ article }) => article.id === open);
  const others = rows.filter(({ article }) => article.id !== open);
  const placeHolder = vscode.l10n.t('Which article is the code to follow?');
  const chosen = await vscode.window.showQuickPick([...first, ...others], { placeHolder, matchOnDescription: true });
  return chosen?.article;
}

function rowOf(article: Article, open: ArticleId | undefined): vscode.QuickPickItem & { readonly article: Article } {
  const topics = plainLabel(article.topics.slice(0, 3).join(', '));
  const description = article.id === open ? vscode.l10n.t('the open article') : topics;
  return { label: plainLabel(article.title), description, article };
}
