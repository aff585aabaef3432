import * as vscode from 'vscode';
import { normalOf } from '../../core/hangul/normal';
import type { Article, ArticleId } from '../../core/library/article';
import type { SearchRow } from '../../core/room/answers';
import type { Completion } from '../../core/search/query/completion';
import { type Found, foundIn } from '../../core/search/text/found';
import type { Passage } from '../../core/search/text/passage';
import { withoutSeparators } from '../../core/terms/name';
import { inLanguage, type Term, type TermId } from '../../core/terms/term';
import { runCommand } from '../kit/commands';
import { counted, grouped } from '../kit/counted';
import { passageLabel } from '../kit/passage-label';
import { plainLabel } from '../kit/plain-label';
import { problemSentence } from '../kit/problem';
import { whyWords } from '../kit/why';
import { wrappedText } from './wrapped-text';

/** A row of the search box. `key` tells which row it is when the rows are made anew, so that the chosen one stays chosen. */
export type FinderRow = vscode.QuickPickItem & { readonly key: string } & (
    | { readonly is: 'article'; readonly article: ArticleId; readonly found?: Found }
    | { readonly is: 'group'; readonly name: string; readonly articles: readonly FinderRow[] }
    | { readonly is: 'term'; readonly term: TermId }
    | { readonly is: 'completion'; readonly completion: Completion }
    | { readonly is: 'passages'; readonly query: string }
    | { readonly is: 'note' }
  );

/** What VS Code's own filter would hide is shown all the same: it knows no 초성. */
const alwaysShow = true;

/** Titles repeat ("Wrap up" forty times), so the second line says where an article is from, or what was found in its text. */
export function articleRow(article: Article, progress: number | undefined, row?: SearchRow): FinderRow {
  const passage = row?.foundIn === 'text' ? row.passage : undefined;
  const facts = [
    row?.foundIn === 'text' && vscode.l10n.t('in the text'),
    row && whyWords(row),
    progress !== undefined && progress > 0 && vscode.l10n.t('{0}% read', Math.round(progress * 100)),
    article.date,
  ];
  const origin = [article.authors[0]?.name, article.outlet, article.topics.slice(0, 4).join(', '), article.path];
  return {
    is: 'article',
    key: article.id,
    article: article.id,
    ...(passage && { found: foundIn([passage], passage) }),
    label: plainLabel(article.title),
    description: facts.filter(Boolean).join(' · '),
    detail: plainLabel(
      article.problem
        ? problemSentence(article.problem, { detail: article.problemDetail })
        : passage
          ? snippetOf(passage)
          : origin.filter(Boolean).join(' · '),
    ),
    iconPath: new vscode.ThemeIcon(article.problem ? 'warning' : 'file-text'),
    buttons: article.sourceUrl === undefined ? [sourceButton()] : [sourceButton(), originalButton()],
    alwaysShow,
  };
}

/** So much of a line fits before what was found in it, in UTF-16 units, without pushing that out of the box. */
const BEFORE = 30;

/** The line that was found, cut so that what was found can be seen: VS Code cuts the end of a row, not its beginning. */
function snippetOf(passage: Passage): string {
  const { label } = passageLabel(passage, BEFORE);
  const { heading, text } = passage;
  return label === text && heading !== undefined && heading.length < BEFORE ? `${heading} › ${text}` : label;
}

/** A topic or an author, with the articles it leads to. */
export function groupRow({ kind, id, title, ...row }: SearchRow, articles: readonly FinderRow[]): FinderRow {
  const { l10n } = vscode;
  const what =
    kind === 'author'
      ? counted(articles.length, l10n.t('author, 1 article'), count => l10n.t('author, {0} articles', count))
      : counted(articles.length, l10n.t('topic, 1 article'), count => l10n.t('topic, {0} articles', count));
  return {
    is: 'group',
    key: `${kind}:${id}`,
    name: title,
    articles,
    label: plainLabel(title),
    iconPath: new vscode.ThemeIcon(kind === 'author' ? 'person' : 'tag'),
    description: [what, whyWords(row)].filter(Boolean).join(' · '),
    alwaysShow,
  };
}

/** A term, by its name in the editor's language; one that was found by another of its names says by which, before the rest. */
export function termRow(term: Term, row?: SearchRow): FinderRow {
  const [label, other] = inLanguage(term, vscode.env.language);
  const shown = [label, term.abbr, other].map(name => name && spellingOf(name));
  const why = row && whyWords(row);
  const foundBy = row?.alias !== undefined && !shown.includes(spellingOf(row.alias)) && row.alias;
  return {
    is: 'term',
    key: `term:${term.id}`,
    term: term.id,
    label: plainLabel(label),
    iconPath: new vscode.ThemeIcon('symbol-keyword'),
    description: plainLabel([foundBy, term.abbr, other, vscode.l10n.t('term'), why].filter(Boolean).join(' · ')),
    detail: plainLabel(inLanguage(term.definition, vscode.env.language)[0]),
    alwaysShow,
  };
}

/** What all spellings of a name have in common: `spellingOf('Vector-DB')` is `'vectordb'`. */
function spellingOf(name: string): string {
  return withoutSeparators(normalOf(name));
}

/** What fits beside each other in a box, in columns of Latin letters. */
const COLUMNS = 84;

/** A term, and its whole definition under it: VS Code cuts what is longer than a row, and who asks what a term means wants all of it. */
export function definedTermRows(term: Term): readonly FinderRow[] {
  const row = termRow(term);
  const lines = wrappedText(inLanguage(term.definition, vscode.env.language)[0], COLUMNS);
  if (lines.length < 2) return [row];
  const definition = lines.map((line, index): FinderRow => {
    return { is: 'note', key: `definition:${index}`, label: plainLabel(line), alwaysShow };
  });
  return [{ ...row, detail: '' }, ...definition];
}

/** How the query may go on; choosing it writes it into the box. */
export function completionRow(completion: Completion): FinderRow {
  const { kind, operator, label, count } = completion;
  return {
    is: 'completion',
    key: `completion:${completion.insert}`,
    completion,
    label: plainLabel(label),
    iconPath: new vscode.ThemeIcon(kind === 'operator' ? 'filter' : 'symbol-value'),
    description: kind === 'operator' ? operatorHint(operator) : count === undefined ? '' : grouped(count),
    alwaysShow,
  };
}

function operatorHint(operator: Completion['operator']): string {
  switch (operator) {
    case 'title':
      return vscode.l10n.t('articles whose title holds this');
    case 'topic':
      return vscode.l10n.t('articles of this topic');
    case 'author':
      return vscode.l10n.t('articles by this author');
    case 'source':
      return vscode.l10n.t('articles from this site or folder');
    case 'lang':
      return vscode.l10n.t('articles in this language: ko or en');
    case 'is':
      return vscode.l10n.t('unread, reading, read, starred, later or stub');
    case 'before':
      return vscode.l10n.t('articles older than this date');
    case 'after':
      return vscode.l10n.t('articles of this date or newer');
  }
}

/** Leads on to every place in every text. */
export function passagesRow(query: string): FinderRow {
  return {
    is: 'passages',
    key: 'passages',
    query,
    label: plainLabel(vscode.l10n.t('Find “{0}” in all texts', query)),
    iconPath: new vscode.ThemeIcon('list-tree'),
    alwaysShow,
  };
}

/** A sentence among the rows. */
export function noteRow(label: string, icon: 'info' | 'warning' = 'info'): FinderRow {
  return {
    is: 'note',
    key: `note:${label}`,
    label: plainLabel(label),
    iconPath: new vscode.ThemeIcon(icon),
    alwaysShow,
  };
}

/** Rows under a heading; nothing where there are none. */
export function section(label: string, rows: readonly FinderRow[]): readonly FinderRow[] {
  if (rows.length === 0) return [];
  return [{ is: 'note', key: `section:${label}`, label, kind: vscode.QuickPickItemKind.Separator }, ...rows];
}

/** Runs what a row's button stands for. */
export function buttonAction(row: FinderRow, button: vscode.QuickInputButton): void {
  if (row.is !== 'article') return;
  void runCommand(button.tooltip === originalButton().tooltip ? 'seoga.openOriginal' : 'seoga.openSource', row.article);
}

function sourceButton(): vscode.QuickInputButton {
  return { iconPath: new vscode.ThemeIcon('go-to-file'), tooltip: vscode.l10n.t('Open Source File') };
}

function originalButton(): vscode.QuickInputButton {
  return { iconPath: new vscode.ThemeIcon('link-external'), tooltip: vscode.l10n.t('Open Original Page') };
}
