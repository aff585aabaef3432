import * as vscode from 'vscode';
import { markdownText } from '../../core/markdown/markdown-text';
import type { TermSuggestion } from '../../core/terms/suggest/suggestion';
import { commandUri } from '../kit/command-uri';
import { counted } from '../kit/counted';
import type { LiveFile } from '../kit/glossary';
import { glossaryLabel } from './glossary-label';
import { placeInArticle } from './suggestion-place';
import type { TermRow } from './term-rows';

/** Why a text does not mean this entry, as Markdown; undefined where it does. */
export function conflictNote({ yields, isHidden }: TermRow, files: readonly LiveFile[]): string | undefined {
  const [conflict] = yields;
  if (!conflict) return undefined;
  const { wins } = conflict;
  const file = files.find(({ uri }) => uri === wins.uri);
  const winner = file ? glossaryLabel(wins.layer, file.label) : '';
  const line = String(wins.lines.first + 1);
  if (isHidden)
    return markdownText(
      vscode.l10n.t('Hidden: the glossary “{0}” defines this term too (line {1}), and is nearer.', winner, line),
    );
  const names = [...new Set(yields.map(({ name }) => `“${name}”`))].join(', ');
  return markdownText(
    vscode.l10n.t('{0} means another term: that of the glossary “{1}” (line {2}).', names, winner, line),
  );
}

/** The sentence that speaks for a suggestion, and the article it stands in. */
export function suggestionTooltip(suggestion: TermSuggestion, title: string): vscode.MarkdownString {
  const { sentence, articles, article } = suggestion;
  const card = new vscode.MarkdownString('', true);
  card.isTrusted = { enabledCommands: ['seoga.openArticle'] };
  const uri = commandUri('seoga.openArticle', article, placeInArticle(suggestion));
  card.appendMarkdown(`> ${markdownText(sentence)}\n\n`);
  card.appendMarkdown(`[${markdownText(title)}](${uri})\n\n`);
  card.appendMarkdown(
    markdownText(counted(articles, vscode.l10n.t('In 1 article'), count => vscode.l10n.t('In {0} articles', count))),
  );
  return card;
}
