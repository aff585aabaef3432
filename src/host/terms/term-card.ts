import * as vscode from 'vscode';
import type { Article } from '../../core/library/article';
import { otherNamesOf } from '../../core/terms/name';
import type { Term } from '../../core/terms/term';
import type { CommandArgs, CommandId } from '../../manifest/commands';
import { markdownText } from '../kit/markdown-text';

/** More names than these tell nobody more. */
const ALIASES_ON_CARD = 6;

const OPEN: CommandId = 'seoga.openArticle';
const SHOW: CommandId = 'seoga.showTerm';

/** The card of a term: its names, its definition in the user's language, and articles to read, as links that open the reader. */
export function termCard(
  term: Term,
  of: { readonly articles: readonly Article[]; readonly related: readonly Term[] },
): vscode.MarkdownString {
  const korean = vscode.env.language.startsWith('ko');
  const card = new vscode.MarkdownString('', true);
  // Our own commands and no others: the words on the card come from files.
  card.isTrusted = { enabledCommands: [OPEN, SHOW] };
  const [name, other] = korean ? [term.ko, term.en] : [term.en, term.ko];
  const others = [other, term.abbr].filter(text => text !== undefined && text !== name);
  card.appendMarkdown(`$(book) **${markdownText(name)}**`);
  if (others.length > 0) card.appendMarkdown(` — ${markdownText(others.join(', '))}`);
  paragraph(card, markdownText(korean ? term.definition.ko : term.definition.en));
  const aliases = otherNamesOf(term).slice(0, ALIASES_ON_CARD);
  if (aliases.length > 0) paragraph(card, markdownText(vscode.l10n.t('Also: {0}', aliases.join(', '))));
  if (of.articles.length > 0) {
    const links = of.articles.map(article => `- ${link(article.title, commandUri(OPEN, article.id))}`);
    paragraph(card, `---\n\n${links.join('\n')}`);
  }
  const related = of.related.map(term => link(korean ? term.ko : term.en, commandUri(SHOW, term.id)));
  if (related.length > 0) paragraph(card, `${markdownText(vscode.l10n.t('Related:'))} ${related.join(' · ')}`);
  paragraph(card, link(vscode.l10n.t('All articles with this term'), commandUri(SHOW, term.id)));
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
