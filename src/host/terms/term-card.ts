import * as vscode from 'vscode';
import type { Article } from '../../core/library/article';
import { otherNamesOf } from '../../core/terms/name';
import type { Term } from '../../core/terms/term';
import type { CommandArgs, CommandId } from '../../manifest/commands';

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
  card.appendMarkdown('$(book) **').appendText(name).appendMarkdown('**');
  const others = [other, term.abbr].filter(text => text !== undefined && text !== name);
  if (others.length > 0) card.appendMarkdown(' — ').appendText(others.join(', '));
  card.appendMarkdown('\n\n').appendText(korean ? term.definition.ko : term.definition.en);
  const aliases = otherNamesOf(term).slice(0, ALIASES_ON_CARD);
  if (aliases.length > 0) card.appendMarkdown('\n\n').appendText(vscode.l10n.t('Also: {0}', aliases.join(', ')));
  if (of.articles.length > 0) {
    card.appendMarkdown('\n\n---\n');
    for (const article of of.articles) {
      card
        .appendMarkdown('\n- [')
        .appendText(article.title)
        .appendMarkdown(`](${commandUri(OPEN, article.id)})`);
    }
  }
  const more: string[] = of.related.map(related =>
    link(korean ? related.ko : related.en, commandUri(SHOW, related.id)),
  );
  if (more.length > 0)
    card
      .appendMarkdown('\n\n')
      .appendText(vscode.l10n.t('Related:'))
      .appendMarkdown(` ${more.join(' · ')}`);
  card.appendMarkdown(`\n\n${link(vscode.l10n.t('All articles with this term'), commandUri(SHOW, term.id))}`);
  return card;
}

function link(text: string, uri: string): string {
  return `[${text.replace(/[\\`*_{}[\]()#+\-.!~<>|]/g, '\\$&')}](${uri})`;
}

function commandUri<K extends CommandId>(id: K, ...args: CommandArgs<K>): string {
  return `command:${id}?${encodeURIComponent(JSON.stringify(args))}`;
}
