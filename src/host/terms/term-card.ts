import * as vscode from 'vscode';
import { markdownText } from '../../core/markdown/markdown-text';
import type { CommandId } from '../../manifest/commands';
import type { TermFacts } from '../../protocol/reader-relations';
import { commandUri } from '../kit/command-uri';
import { nearFolder } from './near-folder';

/** What a card may run: our own commands and no others, for the words on it come from files. */
const COMMANDS: readonly CommandId[] = [
  'seoga.openArticle',
  'seoga.showTerm',
  'seoga.editTerm',
  'seoga.hideTermsHere',
  'seoga.neverShowTerm',
];

/** The word that a card is about. */
export interface CardAnchor {
  readonly document: vscode.TextDocument;
  /** The name of the glossary that stands there. */
  readonly name: string;
}

/**
 * The card of a term: its names, its definition in the user's language, what an article says of it, and where to read on, as links that
 * open the reader. Over a word it also says which of its names that is, and how not to see it.
 */
export function termCard(facts: TermFacts, anchor?: CardAnchor): vscode.MarkdownString {
  const { l10n } = vscode;
  const { id, name, others, definition, aliases, line, articles, related, source } = facts;
  const card = new vscode.MarkdownString('', true);
  card.isTrusted = { enabledCommands: COMMANDS };
  card.appendMarkdown(`$(book) **${markdownText(name)}**`);
  if (others.length > 0) card.appendMarkdown(` — ${markdownText(others.join(', '))}`);
  const here = anchor && hereOf(anchor.name, facts);
  const rest = aliases.filter(alias => alias !== here);
  const called = [
    ...(here === undefined ? [] : [l10n.t('Here: {0}', here)]),
    ...(rest.length === 0 ? [] : [l10n.t('Also: {0}', rest.join(', '))]),
  ];
  if (called.length > 0) paragraph(card, `*${markdownText(called.join(' · '))}*`);
  if (definition !== '') paragraph(card, markdownText(definition));
  if (line) {
    const from = link(line.title, commandUri('seoga.openArticle', line.article));
    paragraph(card, `“${markdownText(line.text)}” — ${from}`);
  }
  const more = articles.filter(({ article }) => article !== line?.article);
  const links = more.map(({ article, title }) => `- ${link(title, commandUri('seoga.openArticle', article))}`);
  if (links.length > 0) paragraph(card, links.join('\n'));
  const terms = related.map(({ id, name }) => link(name, commandUri('seoga.showTerm', id)));
  if (terms.length > 0) paragraph(card, `${markdownText(l10n.t('Related:'))} ${terms.join(' · ')}`);
  if (source !== undefined) paragraph(card, markdownText(l10n.t('Glossary: {0}', source)));
  const ways = [
    link(l10n.t('All articles with this term'), commandUri('seoga.showTerm', id)),
    link(
      source === undefined ? l10n.t('Define it yourself...') : l10n.t('Edit'),
      commandUri('seoga.editTerm', id, anchor && nearFolder(anchor.document)),
    ),
  ];
  if (anchor) {
    ways.push(link(l10n.t('Not here...'), commandUri('seoga.hideTermsHere', anchor.document.uri.toString())));
    ways.push(link(l10n.t('Never this term'), commandUri('seoga.neverShowTerm', id)));
  }
  // A hover is not high, and what stands in it below the edge has to be scrolled to: one line for all ways on.
  paragraph(card, `---\n\n${ways.join(' · ')}`);
  return card;
}

/** The name that stands in the text, where the first line of the card does not say it. */
function hereOf(written: string, { name, others }: TermFacts): string | undefined {
  const same = (one: string): boolean => keyOf(one) === keyOf(written);
  return [name, ...others].some(same) ? undefined : written;
}

function keyOf(name: string): string {
  return name.replace(/[\s_-]/g, '').toLowerCase();
}

function paragraph(card: vscode.MarkdownString, markdown: string): void {
  card.appendMarkdown(`\n\n${markdown}`);
}

function link(text: string, uri: string): string {
  return `[${markdownText(text)}](${uri})`;
}
