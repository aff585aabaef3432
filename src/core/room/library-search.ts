import { normalOf } from '../hangul/normal';
import { type CancellationToken, throwIfCancelled } from '../kit/cancellation';
import { lazy } from '../kit/lazy';
import type { Article, ArticleId } from '../library/article';
import type { Catalogue, CatalogueChange } from '../library/catalogue';
import { sortArticles } from '../library/grouping';
import type { ReadingFacts } from '../library/reading';
import type { ShelfId } from '../library/shelf';
import { type Completion, completionsAt } from '../search/query/completion';
import { type Facts, filterOf } from '../search/query/filter';
import { parseQuery } from '../search/query/parse';
import type { Clause, Query } from '../search/query/query';
import { QueryValues } from '../search/query/query-values';
import type { LadderOptions } from '../search/text/ladder';
import type { TextAsked, TextHit, TextSearch } from '../search/text/text-search';
import type { Term } from '../terms/term';
import type { NamedTerm, PassagesAnswer, SearchAnswer, SearchOptions, SearchRow } from './answers';
import { Finding } from './finding';
import { rankRows } from './rank-rows';
import { unknownNames } from './unknown-names';

export interface SearchParts {
  readonly catalogue: Catalogue;
  readonly text: TextSearch;
  readonly shelfLabel: (shelf: ShelfId) => string | undefined;
  /** How many articles the text index lacks. */
  readonly unindexed: () => number;
}

/** All that an excluded word stands in. */
const EVERY = 1_000_000;

/** Searches the library by the query language: names, texts, and both ranked together. */
export class LibrarySearch {
  readonly #catalogue: Catalogue;
  readonly #text: TextSearch;
  readonly #shelfLabel: SearchParts['shelfLabel'];
  readonly #unindexed: SearchParts['unindexed'];
  #terms: readonly Term[] = [];
  #names: Finding | undefined;
  #values: QueryValues | undefined;
  readonly #facts: Facts = {
    readingOf: id => this.#readingOf(id),
    isOn: (list, id) => this.#reading[list].has(id),
    shelfLabel: id => this.#shelfLabel(id),
    isTopic: name => this.#queryValues().isTopic(name),
  };
  #reading: Record<keyof ReadingFacts, ReadonlySet<ArticleId>> = {
    begun: new Set(),
    finished: new Set(),
    starred: new Set(),
    later: new Set(),
  };

  constructor({ catalogue, text, shelfLabel, unindexed }: SearchParts) {
    this.#catalogue = catalogue;
    this.#text = text;
    this.#shelfLabel = shelfLabel;
    this.#unindexed = unindexed;
  }

  follow(change: CatalogueChange): void {
    this.#names?.follow(change);
    this.#values = undefined;
  }

  setTerms(terms: readonly Term[]): void {
    this.#terms = terms;
    this.#names?.setTerms(terms);
  }

  setReading({ begun, finished, starred, later }: ReadingFacts): void {
    this.#reading = {
      begun: new Set(begun),
      finished: new Set(finished),
      starred: new Set(starred),
      later: new Set(later),
    };
  }

  /** Makes the index of names. Whatever is asked first makes it: here nobody waits for that. */
  prepare(): void {
    this.#finding().search('a', { limit: 1, kinds: ['article', 'topic', 'author', 'term'] });
  }

  /** What has such a name, best first. */
  names(query: string, options: SearchOptions): SearchAnswer {
    const asked = this.#asked(query);
    return this.#answer(asked, this.#rowsByName(asked, options), options);
  }

  /** The terms of such a name, best first: what is typed there is a name, and no query. */
  terms(name: string, limit: number): readonly NamedTerm[] {
    return this.#finding().terms(name, limit);
  }

  /** The articles of such a title, the best first, by name alone. */
  titled(name: string, limit: number): readonly ArticleId[] {
    return this.#finding()
      .search(name, { limit, kinds: ['article'] })
      .map(({ id }) => id as ArticleId);
  }

  /** How the query may go on: operators, and their values. */
  completions(query: string): readonly Completion[] {
    return completionsAt(query, this.#queryValues());
  }

  /** What has such a name or such a text, best first. */
  async find(query: string, options: SearchOptions, token?: CancellationToken): Promise<SearchAnswer> {
    const asked = this.#asked(query);
    const rows = [...this.#rowsByName(asked, options)];
    if (options.kinds.includes('article')) {
      for (const clause of asked.anyOf) {
        const wanted = this.#wanted(clause);
        if (!wanted) continue;
        const hits = await this.#text.refined(wanted, {
          ...this.#textOptions(clause, options.limit),
          ...(token && { token }),
        });
        throwIfCancelled(token);
        rows.push(...hits.flatMap(hit => this.#rowOf(hit) ?? []));
      }
    }
    return this.#answer(asked, rows, options);
  }

  /** Where these words stand, article by article, those that hold them best first; of operators alone, the articles. */
  async passages(
    query: string,
    { limit }: { readonly limit: number },
    token?: CancellationToken,
  ): Promise<PassagesAnswer> {
    const asked = this.#asked(query);
    const found = new Map<ArticleId, PassagesAnswer['found'][number]>();
    for (const clause of asked.anyOf) {
      const wanted = this.#wanted(clause);
      if (!wanted) {
        for (const { id } of this.#list(clause, limit)) {
          if (!found.has(id)) found.set(id, { article: id, why: undefined, edits: undefined, passages: [] });
        }
        continue;
      }
      const hits = await this.#text.passages(wanted, { ...this.#textOptions(clause, limit), ...(token && { token }) });
      throwIfCancelled(token);
      for (const { id, why, edits, passages } of hits) {
        if (!found.has(id) && passages.length > 0) found.set(id, { article: id, why: whyOf(why), edits, passages });
      }
    }
    return { found: [...found.values()].slice(0, limit), mistakes: asked.mistakes, unindexed: this.#unindexed() };
  }

  /** What was asked; a name that nothing has is told, because nothing can be found by it. */
  #asked(query: string): Query {
    const asked = parseQuery(query);
    const known = {
      articles: () => this.#catalogue.all(),
      facts: this.#facts,
      values: this.#queryValues(),
      terms: this.#terms,
    };
    return { ...asked, mistakes: [...asked.mistakes, ...unknownNames(query, known)] };
  }

  #answer({ mistakes }: Query, rows: readonly SearchRow[], { limit }: SearchOptions): SearchAnswer {
    return { rows: rankRows(rows).slice(0, limit), mistakes, unindexed: this.#unindexed() };
  }

  #rowsByName({ anyOf }: Query, options: SearchOptions): readonly SearchRow[] {
    return anyOf.flatMap(clause => this.#clauseByName(clause, options));
  }

  #clauseByName(clause: Clause, { limit, kinds }: SearchOptions): readonly SearchRow[] {
    const { text, phrases, excluded, conditions } = clause;
    const words = [text, ...phrases].join(' ').trim();
    if (phrases.length + excluded.length + conditions.length === 0) {
      return words === '' ? [] : this.#finding().search(words, { limit, kinds });
    }
    // Operators speak of articles: a topic or an author has no date.
    if (!kinds.includes('article')) return [];
    if (words === '') return this.#list(clause, limit).map(listed);
    const accepts = this.#accepts(clause);
    return this.#finding().search(words, {
      limit,
      kinds: ['article'],
      accept: article => accepts(article) && phrases.every(phrase => holds(article.title, phrase)),
    });
  }

  /** The articles of which a clause without words speaks, the newest first. */
  #list(clause: Clause, limit: number): readonly Article[] {
    if (clause.conditions.length === 0) return [];
    return sortArticles(this.#catalogue.all().filter(this.#accepts(clause)), 'newest').slice(0, limit);
  }

  #finding(): Finding {
    this.#names ??= new Finding(this.#catalogue, this.#terms);
    return this.#names;
  }

  /** What a clause asks of texts; undefined where it asks nothing of them. */
  #wanted({ text, phrases, excluded }: Clause): TextAsked | undefined {
    return text === '' && phrases.length === 0 ? undefined : { text, phrases, without: excluded };
  }

  #textOptions(clause: Clause, limit: number): LadderOptions {
    // In texts the index itself looks for what is excluded.
    const allows = this.#allows(clause);
    return {
      limit,
      accept: id => {
        const article = this.#catalogue.get(id);
        // The index has articles of other profiles, too, and of folders that are missing just now.
        return article !== undefined && allows(article);
      },
    };
  }

  /** Whether an article may be found by a clause at all: its operators agree, and nothing that is excluded stands in it. */
  #accepts(clause: Clause): (article: Article) => boolean {
    const allows = this.#allows(clause);
    if (clause.excluded.length === 0) return allows;
    const asked = clause.excluded.map(words => ({ text: '', phrases: [words], without: [] }));
    // A common word stands in most texts: they are asked for once somebody must know.
    const without = lazy(
      () => new Set(asked.flatMap(words => this.#text.first(words, { limit: EVERY }).map(({ id }) => id))),
    );
    return article => allows(article) && !without().has(article.id);
  }

  /** The same, as far as can be told without the article's text. */
  #allows({ conditions, excluded }: Clause): (article: Article) => boolean {
    const passes = filterOf(conditions, this.#facts);
    return article => passes(article) && !excluded.some(words => holds(article.title, words));
  }

  #readingOf(id: ArticleId): 'unread' | 'reading' | 'read' {
    if (this.#reading.finished.has(id)) return 'read';
    return this.#reading.begun.has(id) ? 'reading' : 'unread';
  }

  #queryValues(): QueryValues {
    this.#values ??= new QueryValues(() => this.#catalogue.all(), this.#shelfLabel);
    return this.#values;
  }

  #rowOf({ id, score, why, edits, passage }: TextHit): SearchRow | undefined {
    const article = this.#catalogue.get(id);
    if (!article) return undefined;
    return {
      ...listed(article),
      foundIn: 'text',
      why: whyOf(why),
      edits,
      score,
      ...(passage && { passage }),
    };
  }
}

/** An article that is there because nothing speaks against it. */
function listed({ id, title }: Article): SearchRow {
  return {
    kind: 'article',
    id,
    title,
    foundIn: 'name',
    spans: [],
    why: undefined,
    edits: undefined,
    articles: [],
    score: 1,
  };
}

/** An inflected word is the word: nobody needs to be told. */
function whyOf(why: TextHit['why']): SearchRow['why'] {
  return why === 'literal' || why === 'stem' ? undefined : why;
}

function holds(title: string, words: string): boolean {
  const folded = (text: string): string => normalOf(text).replace(/\s+/g, ' ');
  return folded(title).includes(folded(words));
}
