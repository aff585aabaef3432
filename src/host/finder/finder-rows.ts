import * as vscode from 'vscode';
import type { Article, ArticleId } from '../../core/library/article';
import type { ReadingHistory } from '../../core/library/reading';
import type { SearchRow } from '../../core/room/answers';
import type { Term, TermId } from '../../core/terms/term';
import { runCommand } from '../kit/commands';
import type { Library } from '../kit/library';
import { problemSentence } from '../kit/problem';

/** A row of the search box. Every one is `alwaysShow`: VS Code's own filter knows no 초성 and would hide our hits. */
export type FinderRow = vscode.QuickPickItem &
  (
    | { readonly is: 'article'; readonly article: ArticleId }
    | { readonly is: 'topic'; readonly topic: string; readonly articles: readonly FinderRow[] }
    | { readonly is: 'term'; readonly term: TermId }
    | { readonly is: 'nothing' }
  );

const LIMIT = 50;
const RECENT = 20;

/** Topics and terms beside the articles: enough to lead on, few enough not to bury them. */
const OTHERS = 8;

/** Makes the rows for what is typed. */
export class FinderRows {
  readonly #library: Library;
  readonly #history: ReadingHistory;

  constructor(library: Library, history: ReadingHistory) {
    this.#library = library;
    this.#history = history;
  }

  /** What matches, the best first; one row that says so where nothing does. */
  async for(query: string): Promise<readonly FinderRow[]> {
    const [rows, terms] = await Promise.all([
      this.#library.search(query, { limit: LIMIT, kinds: ['article', 'topic', 'term'] }),
      this.#library.glossary(),
    ]);
    if (rows.length === 0) {
      // While the library is being read, what is asked for may come a moment later.
      if (!this.#library.isComplete) return [];
      return [
        nothing(
          vscode.l10n.t('Nothing is called “{0}”. Fewer letters or the beginning of a word may find more.', query),
        ),
      ];
    }
    const articles = rows.filter(row => row.kind === 'article');
    const others = rows.filter(row => row.kind !== 'article').slice(0, OTHERS);
    const found = (some: readonly SearchRow[]): readonly FinderRow[] =>
      some.flatMap(row => this.#rowOf(row, terms) ?? []);
    const groups = [found(articles), section(vscode.l10n.t('Topics and terms'), found(others))];
    // Who searches wants an article; a topic or a term goes first only where no article matches as literally.
    const articlesFirst = articles[0]?.why === undefined || articles[0].why === rows[0]?.why;
    return (articles.length > 0 && articlesFirst ? groups : groups.reverse()).flat();
  }

  /** What was begun comes first, then what was read lately; a new library shows its newest articles. */
  beforeTyping(): readonly FinderRow[] {
    const unfinished = this.#articles(this.#history.unfinished().map(reading => reading.article));
    const begun = new Set(unfinished);
    const recent = this.#articles(this.#history.recent().map(reading => reading.article)).filter(
      article => !begun.has(article),
    );
    const seen = new Set([...unfinished, ...recent]);
    const newest = [...this.#library.articles]
      .filter(article => !seen.has(article) && article.date !== undefined)
      .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
    return [
      ...section(
        vscode.l10n.t('Continue reading'),
        unfinished.map(article => this.#articleRow(article)),
      ),
      ...section(
        vscode.l10n.t('Recently read'),
        recent.slice(0, RECENT).map(article => this.#articleRow(article)),
      ),
      ...section(
        vscode.l10n.t('Newest'),
        newest.slice(0, RECENT).map(article => this.#articleRow(article)),
      ),
    ];
  }

  /** A term's articles, under its name; related terms lead on. */
  async withTerm(id: TermId): Promise<readonly FinderRow[]> {
    const terms = await this.#library.glossary();
    await this.#library.read();
    const term = terms.find(candidate => candidate.id === id);
    if (!term) return [];
    const articles = this.#articles(await this.#library.articlesWithTerm(id, LIMIT));
    const related = terms.filter(candidate => term.related.includes(candidate.id));
    return [
      termRow(term),
      ...section(
        vscode.l10n.t('Articles'),
        articles.map(article => this.#articleRow(article)),
      ),
      ...section(
        vscode.l10n.t('Related terms'),
        related.map(candidate => termRow(candidate)),
      ),
    ];
  }

  #articles(ids: readonly ArticleId[]): readonly Article[] {
    return ids.map(id => this.#library.article(id)).filter(article => article !== undefined);
  }

  #rowOf(row: SearchRow, terms: readonly Term[]): FinderRow | undefined {
    switch (row.kind) {
      case 'article': {
        const article = this.#library.article(row.id as ArticleId);
        return article && this.#articleRow(article, row);
      }
      case 'topic': {
        const articles = this.#articles(row.articles).map(article => this.#articleRow(article));
        const description = [
          articles.length === 1
            ? vscode.l10n.t('topic, 1 article')
            : vscode.l10n.t('topic, {0} articles', articles.length),
          whyOf(row),
        ]
          .filter(Boolean)
          .join(' · ');
        return { is: 'topic', topic: row.title, articles, label: `$(tag) ${row.title}`, description, alwaysShow: true };
      }
      case 'term': {
        const term = terms.find(candidate => candidate.id === row.id);
        return term && termRow(term, row);
      }
    }
  }

  /** Titles repeat ("Wrap up" forty times), so the second line says where an article is from. */
  #articleRow(article: Article, row?: SearchRow): FinderRow {
    const progress = this.#history.of(article.id)?.progress;
    const facts = [
      row && whyOf(row),
      progress !== undefined && progress > 0 && vscode.l10n.t('{0}% read', Math.round(progress * 100)),
      article.date,
    ];
    const origin = [article.authors[0]?.name, article.outlet, article.topics.slice(0, 4).join(', '), article.path];
    return {
      is: 'article',
      article: article.id,
      label: article.title,
      description: facts.filter(Boolean).join(' · '),
      detail: article.problem
        ? problemSentence(article.problem, { detail: article.problemDetail })
        : origin.filter(Boolean).join(' · '),
      iconPath: new vscode.ThemeIcon(article.problem ? 'warning' : 'file-text'),
      buttons: article.sourceUrl === undefined ? [sourceButton()] : [sourceButton(), originalButton()],
      alwaysShow: true,
    };
  }
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

function termRow(term: Term, row?: SearchRow): FinderRow {
  const korean = vscode.env.language.startsWith('ko');
  const other = korean ? term.en : term.ko;
  const description = [term.abbr, other, vscode.l10n.t('term'), row && whyOf(row)].filter(Boolean).join(' · ');
  return {
    is: 'term',
    term: term.id,
    label: `$(symbol-keyword) ${korean ? term.ko : term.en}`,
    description,
    detail: korean ? term.definition.ko : term.definition.en,
    alwaysShow: true,
  };
}

/** Says why a row is here, where the letters alone do not show it. */
function whyOf({ why, edits }: SearchRow): string | undefined {
  switch (why) {
    case 'choseong':
      return vscode.l10n.t('initial consonants');
    case 'layout':
      return vscode.l10n.t('other keyboard layout');
    case 'typo':
      return edits === undefined || edits === 1 ? vscode.l10n.t('1 typo') : vscode.l10n.t('{0} typos', edits);
    case 'initials':
      return vscode.l10n.t('initials');
    case 'spacing':
      return vscode.l10n.t('spacing');
    case 'fuzzy':
      return vscode.l10n.t('similar');
    default:
      return undefined;
  }
}

function section(label: string, rows: readonly FinderRow[]): readonly FinderRow[] {
  if (rows.length === 0) return [];
  return [{ is: 'nothing', label, kind: vscode.QuickPickItemKind.Separator }, ...rows];
}

function nothing(label: string): FinderRow {
  return { is: 'nothing', label, alwaysShow: true };
}
