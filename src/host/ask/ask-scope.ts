import * as vscode from 'vscode';
import type { Article, ArticleId } from '../../core/library/article';
import { topicsOf } from '../../core/library/topic';
import { plainLabel } from '../kit/plain-label';

/** Which articles are asked; all of them where neither is said. */
export interface AskScope {
  /** `All articles`, or what is chosen of them. */
  readonly label: string;
  readonly articles?: readonly ArticleId[];
  /** A topic's key. */
  readonly topic?: string;
}

export function wholeLibrary(): AskScope {
  return { label: vscode.l10n.t('All articles') };
}

export function scopeOf({ id, title }: Pick<Article, 'id' | 'title'>): AskScope {
  return { label: title, articles: [id] };
}

/** Has the user choose which articles are asked; undefined where nothing is chosen. */
export async function chooseScope(
  articles: readonly Article[],
  active: Pick<Article, 'id' | 'title'> | undefined,
): Promise<AskScope | undefined> {
  const rows: (vscode.QuickPickItem & { readonly scope?: AskScope })[] = [
    { label: vscode.l10n.t('All articles'), scope: wholeLibrary() },
  ];
  if (active) {
    const description = vscode.l10n.t('the open article');
    rows.push({ label: plainLabel(active.title), description, scope: scopeOf(active) });
  }
  rows.push({ label: vscode.l10n.t('Topics'), kind: vscode.QuickPickItemKind.Separator });
  for (const { key, name, articles: some } of topicsOf(articles)) {
    const description = String(some.length);
    rows.push({ label: plainLabel(name), description, scope: { label: name, topic: key } });
  }
  const chosen = await vscode.window.showQuickPick(rows, {
    placeHolder: vscode.l10n.t('Which articles are to be asked?'),
  });
  return chosen?.scope;
}
