import * as vscode from 'vscode';
import type { Article } from '../../core/library/article';
import { READ_FROM, type Reading } from '../../core/library/reading';
import type { RowKind } from '../../manifest/menus';
import { commandLink } from '../kit/commands';
import { problemSentence } from '../kit/problem';

/** How an article looks in any of our trees. `id` tells rows of the same article apart; `extra` comes after the date. */
export function articleItem(
  article: Article,
  options: { readonly id: string; readonly reading: Reading | undefined; readonly extra?: string },
): vscode.TreeItem {
  const item = new vscode.TreeItem(article.title, vscode.TreeItemCollapsibleState.None);
  item.id = options.id;
  item.description = [options.extra, article.date, article.authors[0]?.name ?? article.outlet]
    .filter(Boolean)
    .join(' · ');
  item.iconPath = iconOf(article, options.reading);
  item.contextValue = rowKinds(article).join(' ');
  item.command = commandLink(vscode.l10n.t('Open Article'), 'seoga.openArticle', article.id);
  item.accessibilityInformation = { label: accessibleLabel(article, options.reading) };
  return item;
}

/** The tooltip, made when the mouse rests on a row: title, summary, what the row has no room for. */
export function articleTooltip(article: Article): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.appendMarkdown('**').appendText(article.title).appendMarkdown('**\n\n');
  if (article.problem)
    text.appendText(problemSentence(article.problem, { detail: article.problemDetail })).appendMarkdown('\n\n');
  if (article.summary) text.appendText(article.summary).appendMarkdown('\n\n');
  const facts = [
    article.authors.map(author => author.name).join(', '),
    article.outlet,
    article.date,
    vscode.l10n.t('{0} min read', article.minutes),
  ];
  text.appendText(facts.filter(Boolean).join(' · '));
  if (article.topics.length > 0)
    text.appendMarkdown('\n\n').appendText(article.topics.map(topic => `#${topic}`).join(' '));
  return text;
}

function rowKinds(article: Article): readonly RowKind[] {
  return article.sourceUrl === undefined ? ['article'] : ['article', 'original'];
}

function iconOf(article: Article, reading: Reading | undefined): vscode.ThemeIcon {
  if (article.problem) return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  if (reading && reading.progress >= READ_FROM) return new vscode.ThemeIcon('pass');
  if (reading) return new vscode.ThemeIcon('book');
  return new vscode.ThemeIcon(article.stub ? 'link' : 'file-text');
}

function accessibleLabel(article: Article, reading: Reading | undefined): string {
  const state = article.problem
    ? problemSentence(article.problem, { detail: article.problemDetail })
    : reading && vscode.l10n.t('{0}% read', Math.round(reading.progress * 100));
  return [article.title, article.authors[0]?.name, article.date, state].filter(Boolean).join(', ');
}
