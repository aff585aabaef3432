import * as vscode from 'vscode';
import type { Article } from '../../core/library/article';
import { topicKey, topicsOf } from '../../core/library/topic';
import { plainLabel } from '../kit/plain-label';
import { type AskScope, scopeOf, wholeLibrary } from './ask-scope';

/** The articles of a scope. */
export function scopedArticles(all: readonly Article[], { articles, topic }: AskScope): readonly Article[] {
  const wanted = articles && new Set(articles);
  return all.filter(
    ({ id, topics }) =>
      (wanted?.has(id) ?? true) && (topic === undefined || topics.some(name => topicKey(name) === topic)),
  );
}

/** Has the user choose which articles are asked, or what else the place holder says; undefined where nothing is chosen. */
export async function chooseScope(
  articles: readonly Article[],
  active: Pick<Article, 'id' | 'title'> | undefined,
  {
    placeHolder = vscode.l10n.t('Which articles are to be asked?'),
    folders = [],
  }: {
    readonly placeHolder?: string;
    readonly folders?: readonly { readonly label: string; readonly articles: readonly Article[] }[];
  } = {},
): Promise<AskScope | undefined> {
  const rows: (vscode.QuickPickItem & { readonly scope?: AskScope })[] = [
    { label: vscode.l10n.t('All articles'), scope: wholeLibrary() },
  ];
  if (active) {
    const description = vscode.l10n.t('the open article');
    rows.push({ label: plainLabel(active.title), description, scope: scopeOf(active) });
  }
  if (folders.length > 0) rows.push({ label: vscode.l10n.t('Folders'), kind: vscode.QuickPickItemKind.Separator });
  for (const { label, articles: some } of folders) {
    const scope = { label, articles: some.map(({ id }) => id) };
    rows.push({ label: plainLabel(label), description: String(some.length), scope });
  }
  rows.push({ label: vscode.l10n.t('Topics'), kind: vscode.QuickPickItemKind.Separator });
  for (const { key, name, articles: some } of topicsOf(articles)) {
    const description = String(some.length);
    rows.push({ label: plainLabel(name), description, scope: { label: name, topic: key } });
  }
  return (await vscode.window.showQuickPick(rows, { placeHolder }))?.scope;
}
