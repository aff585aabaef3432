import * as vscode from 'vscode';
import type { CancellationToken } from '../../core/kit/cancellation';
import type { Article, ArticleId } from '../../core/library/article';
import type { ReadingHistory } from '../../core/library/reading';
import type { RowKind, SearchAnswer, SearchRow } from '../../core/room/answers';
import type { Completion } from '../../core/search/query/completion';
import type { Term, TermId } from '../../core/terms/term';
import type { Library } from '../kit/library';
import { mistakeSentence } from '../kit/mistake';
import {
  articleRow,
  completionRow,
  definedTermRows,
  type FinderRow,
  groupRow,
  noteRow,
  passagesRow,
  section,
  termRow,
} from './finder-row';

const LIMIT = 50;
/** With every key: more than a screenful. Every row has to cross to the window, and the rest comes with the texts. */
const FIRST = 20;
const RECENT = 20;
const KINDS: readonly RowKind[] = ['article', 'topic', 'author', 'term'];

/** Topics, authors and terms beside the articles: enough to lead on, few enough not to bury them. */
const OTHERS = 8;

/** Makes the rows for what is typed. */
export class FinderRows {
  readonly #library: Library;
  readonly #history: ReadingHistory;

  constructor(library: Library, history: ReadingHistory) {
    this.#library = library;
    this.#history = history;
  }

  /** What has such a name: quick enough for every key. Guesses wait until the texts have been asked. */
  async named(query: string): Promise<readonly FinderRow[]> {
    const [answer, terms, completions] = await Promise.all([
      this.#library.search(query, { limit: FIRST, kinds: KINDS }),
      this.#library.glossary(),
      this.#library.completions(query),
    ]);
    const rows = answer.rows.filter(row => row.why !== 'fuzzy');
    // VS Code builds a toolbar for each row that has buttons, a fifth of the way from the key to the rows: they come with the texts.
    return this.#arrange(query, { ...answer, rows }, terms, completions).map(row => ({ ...row, buttons: [] }));
  }

  /** What has such a name or such a text; a row that says so where nothing has. */
  async found(query: string, token: CancellationToken): Promise<readonly FinderRow[]> {
    const [answer, terms, completions] = await Promise.all([
      this.#library.find(query, { limit: LIMIT, kinds: KINDS }, token),
      this.#library.glossary(),
      this.#library.completions(query),
    ]);
    const rows = this.#arrange(query, answer, terms, completions);
    if (answer.rows.length > 0 || completions.length > 0) return rows;
    // What is asked for may come a moment later.
    if (!this.#library.isComplete) return [...rows, noteRow(vscode.l10n.t('The library is still being read'))];
    return [...rows, noteRow(nothingFound(query, answer.unindexed))];
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
    const rows = (articles: readonly Article[]): readonly FinderRow[] =>
      articles.map(article => this.#article(article));
    return [
      ...section(vscode.l10n.t('Continue reading'), rows(unfinished)),
      ...section(vscode.l10n.t('Recently read'), rows(recent.slice(0, RECENT))),
      ...section(vscode.l10n.t('Newest'), rows(newest.slice(0, RECENT))),
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
      ...definedTermRows(term),
      ...section(
        vscode.l10n.t('Articles'),
        articles.map(article => this.#article(article)),
      ),
      ...section(
        vscode.l10n.t('Related terms'),
        related.map(candidate => termRow(candidate)),
      ),
    ];
  }

  /** Names first, then texts, then what else has such a name, then guesses; each in the order it was found in. */
  #arrange(
    query: string,
    { rows, mistakes, unindexed }: SearchAnswer,
    terms: readonly Term[],
    completions: readonly Completion[],
  ): readonly FinderRow[] {
    const made = (some: readonly SearchRow[]): readonly FinderRow[] =>
      some.flatMap(row => this.#rowOf(row, terms) ?? []);
    const inText = rows.filter(row => row.foundIn === 'text');
    const guessed = rows.filter(row => row.why === 'fuzzy');
    const sure = rows.filter(row => row.foundIn === 'name' && row.why !== 'fuzzy');
    const named = sure.filter(row => row.kind === 'article');
    const others = sure.filter(row => row.kind !== 'article').slice(0, OTHERS);
    // Who searches wants an article; a topic or a term goes first only where no article's name matches as literally.
    const articlesFirst = named[0] !== undefined && (named[0].why === undefined || named[0].why === others[0]?.why);
    const otherRows = section(vscode.l10n.t('Topics, authors and terms'), made(others));
    const [values, operators] = [
      completions.filter(({ kind }) => kind === 'value'),
      completions.filter(({ kind }) => kind === 'operator'),
    ];
    // Who is offered values need not be told that one is missing.
    const told = mistakes.filter(({ is }) => is !== 'noValue' || values.length === 0);
    return [
      ...told.map(mistake => noteRow(mistakeSentence(mistake), 'warning')),
      ...values.map(completionRow),
      ...(values.length > 0 ? section(vscode.l10n.t('Articles'), made(named)) : made(named)),
      ...(articlesFirst ? [] : otherRows),
      ...section(inTextLabel(unindexed), made(inText)),
      ...(articlesFirst ? otherRows : []),
      ...section(vscode.l10n.t('Similar'), made(guessed)),
      ...section(vscode.l10n.t('Operators'), operators.map(completionRow)),
      ...(inText.length > 0 ? section(vscode.l10n.t('More'), [passagesRow(query)]) : []),
    ];
  }

  #articles(ids: readonly ArticleId[]): readonly Article[] {
    return ids.map(id => this.#library.article(id)).filter(article => article !== undefined);
  }

  #article(article: Article, row?: SearchRow): FinderRow {
    return articleRow(article, this.#history.of(article.id)?.progress, row);
  }

  #rowOf(row: SearchRow, terms: readonly Term[]): FinderRow | undefined {
    switch (row.kind) {
      case 'article': {
        const article = this.#library.article(row.id as ArticleId);
        return article && this.#article(article, row);
      }
      case 'term': {
        const term = terms.find(candidate => candidate.id === row.id);
        return term && termRow(term, row);
      }
      case 'topic':
      case 'author':
        return groupRow(
          row,
          this.#articles(row.articles).map(article => this.#article(article)),
        );
    }
  }
}

function inTextLabel(unindexed: number): string {
  if (unindexed === 0) return vscode.l10n.t('In the text');
  return vscode.l10n.t('In the text ({0} articles are not indexed yet)', unindexed);
}

function nothingFound(query: string, unindexed: number): string {
  if (unindexed > 0) {
    return vscode.l10n.t('Nothing is called “{0}”; the texts of {1} articles are not indexed yet.', query, unindexed);
  }
  return vscode.l10n.t('Neither a name nor a text holds “{0}”. Fewer words or letters may find more.', query);
}
