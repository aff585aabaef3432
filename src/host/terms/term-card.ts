import * as vscode from 'vscode';
import type { CommandArgs, CommandId } from '../../manifest/commands';
import type { TermFacts } from '../../protocol/reader-relations';
import { markdownText } from '../kit/markdown-text';

const OPEN: CommandId = 'seoga.openArticle';
const SHOW: CommandId = 'seoga.showTerm';

/** The card of a term as a hover: its names, its definition in the user's language, and articles to read, as links that open the reader. */
export function termCard({
  id,
  name,
  others,
  definition,
  aliases,
  articles,
  related,
}: TermFacts): vscode.MarkdownString {
  const card = new vscode.MarkdownString('', true);
  // Our own commands and no others: the words on the card come from files.
  card.isTrusted = { enabledCommands: [OPEN, SHOW] };
  card.appendMarkdown(`$(book) **${markdownText(name)}**`);
  if (others.length > 0) card.appendMarkdown(` — ${markdownText(others.join(', '))}`);
  paragraph(card, markdownText(definition));
  if (aliases.length > 0) paragraph(card, markdownText(vscode.l10n.t('Also: {0}', aliases.join(', '))));
  if (articles.length > 0) {
    const links = articles.map(({ article, title }) => `- ${link(title, commandUri(OPEN, article))}`);
    paragraph(card, `---\n\n${links.join('\n')}`);
  }
  const terms = related.map(({ id, name }) => link(name, commandUri(SHOW, id)));
  if (terms.length > 0) paragraph(card, `${markdownText(vscode.l10n.t('Related:'))} ${terms.join(' · ')}`);
  paragraph(card, link(vscode.l10n.t('All articles with this term'), commandUri(SHOW, id)));
  return card;
}

function paragraph(card: vscode.MarkdownString, markdown: string): void {
  card.appendMarkdown(`\n\n${markdown}`);
}

function link(text: string, uri: string): string {
  return `[${markdownText(text)}](${uri})`;
}

function commandUri<K extends CommandId>(id: K, ...args: CommandArgs<K>): string {
  // Parentheses stay as they are in a URI, and would end a Markdown link early: `1) 시작하기.md`.
  const encoded = encodeURIComponent(JSON.stringify(args)).replace(/[()]/g, mark => (mark === '(' ? '%28' : '%29'));
  return `command:${id}?${encoded}`;
}
