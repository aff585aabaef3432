import * as vscode from 'vscode';
import type { CancellationToken } from '../../core/kit/cancellation';
import type { Article, ArticleId } from '../../core/library/article';
import type { ReadingHistory } from '../../core/library/reading';
import type { RowKind, SearchAnswer, SearchRow } from '../../core/room/answers';
import type { Completion } from '../../core/search/query/completion';
import type { QueryMistake } from '../../core/search/query/mistake';
import { parseQuery } from '../../core/search/query/parse';
import { settledMistakes } from '../../core/search/query/settled-mistakes';
import type { Term, TermId } from '../../core/terms/term';
import { counted } from '../kit/counted';
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
import { asksNoWords, nothingFound } from './nothing-found';
import { groupRows, type RowGroup } from './row-groups';

const LIMIT = 50;
/** With every key: more than a screenful. Every row has to cross to the window, and the rest comes with the texts. */
const FIRST = 20;
const RECENT = 20;

/** What rows lead to: anything there is to find, or an article to be chosen. */
export type RowsFor = 'search' | 'choice';
const KINDS: Readonly<Record<RowsFor, readonly RowKind[]>> = {
  search: ['article', 'topic', 'author', 'term'],
  choice: ['article', 'topic', 'author'],
};

/** Mistakes that say by themselves why there is nothing: a second sentence would blame names and texts for it. */
const SAYS_WHY: ReadonlySet<QueryMistake['is']> = new Set([
  'unknownValue',
  'unknownName',
  'noValue',
  'noDate',
  'onlyExclusions',
]);

/** What is wrong with a query whose date is not written yet. */
const DATELESS: ReadonlySet<QueryMistake['is']> = new Set(['noValue', 'noDate']);

/** Makes the rows for what is typed. */
export class FinderRows {
  readonly #library: Library;
  readonly #history: ReadingHistory;
  readonly #for: RowsFor;

  constructor(library: Library, history: ReadingHistory, rowsFor: RowsFor) {
    this.#library = library;
    this.#history = history;
    this.#for = rowsFor;
  }

  /** What has such a name: quick enough for every key. Guesses wait until the texts have been asked. */
  async named(query: string): Promise<readonly FinderRow[]> {
    const [answer, terms, completions] = await Promise.all([
      this.#library.search(query, { limit: FIRST, kinds: KINDS[this.#for] }),
      this.#library.glossary(),
      this.#library.completions(query),
    ]);
    const rows = answer.rows.filter(row => row.why !== 'fuzzy');
    // Whether a text holds a word is not known yet, and whether articles pass conditions is.
    const nothing = asksNoWords(parseQuery(query).anyOf) ? this.#nothing(query, answer, completions) : [];
    // VS Code builds a toolbar for each row that has buttons, a fifth of the way from the key to the rows: they come with the texts.
    const arranged = this.#arrange(query, { ...answer, rows }, { terms, completions });
    return [...nothing, ...arranged].map(row => ({ ...row, buttons: [] }));
  }

  /** What has such a name or such a text; a row that says so where nothing has. */
  async found(query: string, token: CancellationToken): Promise<readonly FinderRow[]> {
    const [answer, terms, completions] = await Promise.all([
      this.#library.find(query, { limit: LIMIT, kinds: KINDS[this.#for] }, token),
      this.#library.glossary(),
      this.#library.completions(query),
    ]);
    const rows = this.#arrange(query, answer, { terms, completions });
    const nothing = this.#nothing(query, answer, completions);
    // What is offered stays where it was, except where it has been below the sentence from the beginning.
    return asksNoWords(parseQuery(query).anyOf) ? [...nothing, ...rows] : [...rows, ...nothing];
  }

  /** The likeliest, where there is one, then what was begun, then what was read lately; a new library shows its newest articles. */
  beforeTyping(likeliest?: ArticleId): readonly FinderRow[] {
    const seen = new Set<Article>();
    const unseen = (articles: readonly Article[]): readonly Article[] =>
      articles.filter(article => !seen.has(article) && seen.add(article));
    const first = unseen(this.#articles(likeliest === undefined ? [] : [likeliest]));
    const unfinished = unseen(this.#articles(this.#history.unfinished().map(reading => reading.article)));
    const recent = unseen(this.#articles(this.#history.recent().map(reading => reading.article)));
    const newest = unseen(this.#library.articles.filter(({ date }) => date !== undefined));
    const rows = (articles: readonly Article[]): readonly FinderRow[] =>
      articles.map(article => this.#article(article));
    return [
      ...section(vscode.l10n.t('Open article'), rows(first)),
      ...section(vscode.l10n.t('Continue reading'), rows(unfinished)),
      ...section(vscode.l10n.t('Recently read'), rows(recent.slice(0, RECENT))),
      ...section(vscode.l10n.t('Newest'), rows(newestFirst(newest).slice(0, RECENT))),
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

  /** The row that says why there is nothing, where nothing else says it. */
  #nothing(
    query: string,
    { rows, mistakes, unindexed }: SearchAnswer,
    completions: readonly Completion[],
  ): readonly FinderRow[] {
    if (rows.length > 0) return [];
    const { anyOf } = parseQuery(query);
    const told = toldMistakes(query, mistakes, completions);
    // Before anything is asked for, what is offered and what is wrong are all there is to say.
    if (anyOf.length === 0 && completions.length + told.length > 0) return [];
    // What is asked for may come a moment later.
    if (!this.#library.isComplete) return [noteRow(vscode.l10n.t('The library is still being read'))];
    if (told.some(({ is }) => SAYS_WHY.has(is))) return [];
    if (this.#library.articles.length === 0) {
      return [noteRow(vscode.l10n.t('The library is empty; add a folder of articles first.'))];
    }
    return [noteRow(nothingFound({ query, anyOf, unindexed }))];
  }

  /** What is wrong with the query, how it may go on, and what was found, group by group. */
  #arrange(
    query: string,
    { rows, mistakes, unindexed }: SearchAnswer,
    { terms, completions }: { readonly terms: readonly Term[]; readonly completions: readonly Completion[] },
  ): readonly FinderRow[] {
    const groups = groupRows(rows);
    const hasNamed = groups[0]?.group === 'named';
    const [values, operators] = [
      completions.filter(({ kind }) => kind === 'value'),
      completions.filter(({ kind }) => kind === 'operator'),
    ];
    // A year is a whole date: who means it takes an article, and who wants a month goes on typing.
    const isDated = hasNamed && values.some(isOfDate) && !mistakes.some(({ is }) => DATELESS.has(is));
    const [offered, finer] = isDated ? [[], values] : [values, []];
    const headings: Readonly<Record<RowGroup, string | undefined>> = {
      named: offered.length > 0 ? vscode.l10n.t('Articles') : undefined,
      others: vscode.l10n.t('Topics, authors and terms'),
      texts: inTextLabel(unindexed),
      looser: hasNamed ? vscode.l10n.t('Other articles') : vscode.l10n.t('Articles'),
      guesses: vscode.l10n.t('Similar'),
    };
    const hasTexts = groups.some(({ group }) => group === 'texts');
    return [
      ...toldMistakes(query, mistakes, completions).map(mistake => noteRow(mistakeSentence(mistake), 'warning')),
      ...offered.map(completionRow),
      ...groups.flatMap(({ group, rows }) => {
        const made = rows.flatMap(row => this.#rowOf(row, terms) ?? []);
        const heading = headings[group];
        return heading === undefined ? made : section(heading, made);
      }),
      ...section(vscode.l10n.t('Operators'), [...operators, ...finer].map(completionRow)),
      ...(hasTexts && this.#for === 'search' ? section(vscode.l10n.t('More'), [passagesRow(query)]) : []),
    ];
  }

  #articles(ids: readonly ArticleId[]): readonly Article[] {
    return ids.map(id => this.#library.article(id)).filter(article => article !== undefined);
  }

  #article(article: Article, row?: SearchRow): FinderRow {
    const made = articleRow(article, this.#history.of(article.id)?.progress, row);
    // Who chooses is asked about something else: a button would lead away from that.
    return this.#for === 'search' ? made : { ...made, buttons: [] };
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

/** Who is offered values need not be told what is wrong with the one that is being typed. */
function toldMistakes(
  query: string,
  mistakes: readonly QueryMistake[],
  completions: readonly Completion[],
): readonly QueryMistake[] {
  return completions.some(({ kind }) => kind === 'value') ? settledMistakes(query, mistakes) : mistakes;
}

function isOfDate({ operator }: Completion): boolean {
  return operator === 'before' || operator === 'after';
}

function newestFirst(articles: readonly Article[]): readonly Article[] {
  return [...articles].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
}

function inTextLabel(unindexed: number): string {
  if (unindexed === 0) return vscode.l10n.t('In the text');
  return counted(unindexed, vscode.l10n.t('In the text (1 article is not indexed yet)'), count =>
    vscode.l10n.t('In the text ({0} articles are not indexed yet)', count),
  );
}
