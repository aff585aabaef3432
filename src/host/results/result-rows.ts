import * as vscode from 'vscode';
import type { ReadingHistory } from '../../core/library/reading';
import { markdownText } from '../../core/markdown/markdown-text';
import { occurrences } from '../../core/search/text/occurrences';
import type { Passage } from '../../core/search/text/passage';
import type { ViewItem } from '../../manifest/menus';
import { articleItem } from '../kit/article-row';
import { commandLink } from '../kit/commands';
import { counted } from '../kit/counted';
import { passageLabel } from '../kit/passage-label';
import { whyWords } from '../kit/why';
import type { ResultsRow } from './results-tree';

type RowOf<K extends ResultsRow['kind']> = Extract<ResultsRow, { readonly kind: K }>;

/** An article among the results: as it looks in every tree, with what was found highlighted, and how often it was found. */
export function articleResultItem(
  row: RowOf<'article'>,
  { id, history }: { readonly id: string; readonly history: ReadingHistory },
): vscode.TreeItem {
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  const { of: article, in: found, found: marks } = row;
  const item = articleItem(article, { id, history });
  const count = found.passages.length;
  const facts = [count > 0 && String(count), whyWords(found), article.outlet ?? article.authors[0]?.name, article.date];
  const label = String(item.label);
  item.label = { label, highlights: occurrences(label, marks.words).map(([start, end]) => [start, end]) };
  item.description = facts.filter(Boolean).join(' · ');
  item.collapsibleState = count === 0 ? None : row.isOpen ? Expanded : Collapsed;
  item.command = commandLink(vscode.l10n.t('Open Article'), 'seoga.openArticle', article.id, { found: marks });
  item.accessibilityInformation = {
    label: [item.accessibilityInformation?.label, countWords(count), whyWords(found)].filter(Boolean).join(', '),
  };
  return item;
}

/** One place in an article: its line, cut so that what was found is in sight. */
export function passageItem({ article, found, passage }: RowOf<'passage'>): vscode.TreeItem {
  const item = new vscode.TreeItem(passageLabel(passage));
  const kind: ViewItem = 'passage';
  item.contextValue = kind;
  item.description = passage.heading ?? vscode.l10n.t('line {0}', passage.line);
  item.command = commandLink(vscode.l10n.t('Open Article'), 'seoga.openArticle', article, { found });
  item.accessibilityInformation = {
    label: [passage.text, passage.heading, lineWords(passage)].filter(Boolean).join(', '),
  };
  return item;
}

/** The whole passage, what was found in bold, under its heading. */
export function passageTooltip(passage: Passage): vscode.MarkdownString {
  const { heading, text, spans } = passage;
  let [line, end] = ['', 0];
  for (const [from, to] of spans) {
    line += markdownText(text.slice(end, from)) + bold(text.slice(from, to));
    end = to;
  }
  const above = [heading && `*${markdownText(heading)}*`, lineWords(passage)].filter(Boolean).join(' · ');
  return new vscode.MarkdownString(`${above}\n\n${line}${markdownText(text.slice(end))}`);
}

export function moreItem(): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Show More Results'));
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.command = commandLink(vscode.l10n.t('Show More Results'), 'seoga.moreResults');
  return item;
}

function countWords(count: number): string {
  return counted(count, vscode.l10n.t('1 result'), results => vscode.l10n.t('{0} results', results));
}

function lineWords({ line }: Passage): string {
  return vscode.l10n.t('line {0}', line);
}

/** Between letters only: next to other signs, Markdown takes the marks of bold for text. */
function bold(text: string): string {
  return /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/su.test(text) ? `**${markdownText(text)}**` : markdownText(text);
}
