import * as vscode from 'vscode';
import type { Article } from '../../core/library/article';
import type { ReadingHistory, ReadingState } from '../../core/library/reading';
import { minutesOf, type ReadingSpeeds } from '../../core/library/reading-time';
import { markdownText } from '../../core/markdown/markdown-text';
import type { ViewItem } from '../../manifest/menus';
import { commandLink } from './commands';
import { problemSentence } from './problem';

/** How far one came, in words. */
export interface Progress {
  readonly percent: number;
  /** `3 min left` */
  readonly left: string;
}

/**
 * How an article looks in any of our trees. `id` tells rows of the same article apart; the star and `progress` go first, because
 * titles are long, and what comes after them is cut off.
 */
export function articleItem(
  article: Article,
  { id, history, progress }: { readonly id: string; readonly history: ReadingHistory; readonly progress?: Progress },
): vscode.TreeItem {
  const title = progress ? `${progress.percent}% ${article.title}` : article.title;
  const state = history.stateOf(article.id);
  const starred = history.isOn('starred', article.id);
  const later = history.isOn('later', article.id);
  const item = new vscode.TreeItem(starred ? `★ ${title}` : title, vscode.TreeItemCollapsibleState.None);
  const facts = [progress?.left, article.date, article.authors[0]?.name ?? article.outlet].filter(Boolean);
  item.id = id;
  item.description = facts.join(' · ');
  item.iconPath = iconOf(article, state);
  item.contextValue = rowKinds(article, { state, starred, later }).join(' ');
  item.command = commandLink(vscode.l10n.t('Open Article'), 'seoga.openArticle', article.id);
  const problem = article.problem && problemSentence(article.problem, { detail: article.problemDetail });
  item.accessibilityInformation = {
    label: [
      title,
      starred && vscode.l10n.t('starred'),
      later && vscode.l10n.t('to read later'),
      ...facts,
      stateWord(state),
      problem,
    ]
      .filter(Boolean)
      .join(', '),
  };
  return item;
}

/** The tooltip, made when the mouse rests on a row: title, summary, what the row has no room for. */
export function articleTooltip(article: Article, speeds: ReadingSpeeds): vscode.MarkdownString {
  const facts = [
    article.authors.map(author => author.name).join(', '),
    article.outlet,
    article.date,
    vscode.l10n.t('{0} min read', minutesOf(article.length, speeds)),
  ];
  const paragraphs = [
    article.problem && problemSentence(article.problem, { detail: article.problemDetail }),
    article.summary,
    facts.filter(Boolean).join(' · '),
    article.topics.map(topic => `#${topic}`).join(' '),
  ];
  const shown = paragraphs.flatMap(paragraph => (paragraph ? [markdownText(paragraph)] : []));
  return new vscode.MarkdownString([`**${markdownText(article.title)}**`, ...shown].join('\n\n'));
}

function rowKinds(
  article: Article,
  { state, starred, later }: { readonly state: ReadingState; readonly starred: boolean; readonly later: boolean },
): readonly ViewItem[] {
  const kinds: ViewItem[] = ['article'];
  if (article.sourceUrl !== undefined) kinds.push('original');
  if (state === 'finished') kinds.push('read');
  if (starred) kinds.push('starred');
  if (later) kinds.push('later');
  return kinds;
}

function iconOf(article: Article, state: ReadingState): vscode.ThemeIcon {
  if (article.problem) return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  const icons: Readonly<Record<ReadingState, string>> = {
    unread: article.stub ? 'link' : 'file-text',
    begun: 'book',
    finished: 'pass',
  };
  return new vscode.ThemeIcon(icons[state]);
}

/** What the icon says, for who does not see it. */
function stateWord(state: ReadingState): string | undefined {
  const words: Readonly<Record<ReadingState, string | undefined>> = {
    unread: undefined,
    begun: vscode.l10n.t('begun'),
    finished: vscode.l10n.t('read'),
  };
  return words[state];
}
