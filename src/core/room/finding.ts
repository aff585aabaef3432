import type { Article, ArticleId } from '../library/article';
import type { ArticleName, Catalogue, CatalogueChange } from '../library/catalogue';
import { gatherTopics } from '../library/topic';
import type { SearchEntry } from '../search/title/entry';
import { TitleIndex } from '../search/title/title-index';
import { headingsOf } from '../terms/name';
import type { Term, TermId } from '../terms/term';
import type { NamedTerm, RowKind, SearchOptions, SearchRow } from './answers';

/** A name as it is indexed, with what it is the name of. */
type Name = SearchEntry & Pick<SearchRow, 'id' | 'articles'>;

/** What a search is among; with `accept`, only articles that pass. */
interface Among extends SearchOptions {
  readonly accept?: (article: Article) => boolean;
}

/** What gathers articles under a name. */
type Group = 'topic' | 'author';

/** No article goes with this row. */
const NONE: readonly ArticleId[] = [];

/**
 * Everything of the library that has a name, ready to be searched. Making one reads the whole catalogue; from then on it follows
 * the catalogue change by change, so that a search while a library is being read costs little more than one afterwards.
 */
export class Finding {
  readonly #catalogue: Catalogue;
  readonly #index = new TitleIndex<Name>([]);
  readonly #groups: Record<Group, ReadonlySet<string>> = { topic: new Set(), author: new Set() };
  #terms: ReadonlySet<TermId> = new Set();
  #areGroupsStale = true;

  constructor(catalogue: Catalogue, terms: readonly Term[]) {
    this.#catalogue = catalogue;
    for (const name of catalogue.names()) this.#putArticle(name);
    this.setTerms(terms);
  }

  /** The glossary from now on. Terms that stay the same cost nothing. */
  setTerms(terms: readonly Term[]): void {
    const ids = new Set(terms.map(({ id }) => id));
    for (const id of this.#terms) if (!ids.has(id)) this.#index.remove(keyOf('term', id));
    this.#terms = ids;
    for (const term of terms) {
      const [title = '', ...others] = headingsOf(term);
      const aliases = [...others, ...term.aliases];
      this.#index.add({ key: keyOf('term', term.id), kind: 'term', id: term.id, title, aliases, articles: NONE });
    }
  }

  /** Takes in what the catalogue has already been told. */
  follow({ upserted, recalled = [], removed }: CatalogueChange): void {
    for (const id of removed) this.#index.remove(id);
    for (const name of recalled) this.#putArticle(name);
    for (const name of upserted) this.#putArticle(name);
    this.#areGroupsStale = true;
  }

  search(query: string, { limit, kinds, accept }: Among): readonly SearchRow[] {
    if (this.#areGroupsStale && kinds.some(kind => kind === 'topic' || kind === 'author')) this.#gather();
    const hits = this.#index.search(query, {
      limit,
      kinds,
      ...(accept && { accept: ({ id }) => this.#passes(id, accept) }),
    });
    return hits.flatMap(({ key, score, why, edits, spans, alias }): SearchRow[] => {
      const name = this.#index.get(key);
      if (!name) return [];
      const { kind, id, title, articles } = name;
      const told = why === 'literal' ? undefined : why;
      const row = { kind, id, title, articles, foundIn: 'name', spans, why: told, edits, score } as const;
      return [alias === undefined ? row : { ...row, alias }];
    });
  }

  #passes(id: string, accept: (article: Article) => boolean): boolean {
    const article = this.#catalogue.get(id as ArticleId);
    return article !== undefined && accept(article);
  }

  /** The terms that have such a name, best first. */
  terms(name: string, limit: number): readonly NamedTerm[] {
    return this.#index.search(name, { limit, kinds: ['term'] }).flatMap(({ key, alias, why, edits }): NamedTerm[] => {
      const found = this.#index.get(key);
      if (!found) return [];
      return [{ id: found.id as TermId, name: alias ?? found.title, why: why === 'literal' ? undefined : why, edits }];
    });
  }

  /** Topics and authors belong to many articles, so they are gathered anew, but only once somebody asks. */
  #gather(): void {
    this.#areGroupsStale = false;
    const articles = this.#catalogue.all();
    this.#replace(
      'topic',
      gatherTopics(articles).map(({ key, name, articles }) => ({ id: key, name, articles })),
    );
    // An author is told from another by name alone, and names are folded as topics are.
    const byAuthor = articles.map(({ id, authors }) => ({ id, topics: authors.map(author => author.name) }));
    this.#replace(
      'author',
      gatherTopics(byAuthor).map(({ key, name, articles }) => ({ id: key, name, articles })),
    );
  }

  #replace(
    kind: Group,
    groups: readonly { readonly id: string; readonly name: string; readonly articles: readonly { id: ArticleId }[] }[],
  ): void {
    const keys = new Set(groups.map(({ id }) => keyOf(kind, id)));
    for (const key of this.#groups[kind]) if (!keys.has(key)) this.#index.remove(key);
    this.#groups[kind] = keys;
    for (const { id, name, articles } of groups) {
      this.#index.add({ key: keyOf(kind, id), kind, id, title: name, articles: articles.map(article => article.id) });
    }
  }

  #putArticle({ id, title }: ArticleName): void {
    this.#index.add({ key: id, kind: 'article', id, title, articles: NONE });
  }
}

/** An article's id is its key as it is, for a library has thousands; no id begins with a slash. */
function keyOf(kind: Exclude<RowKind, 'article'>, id: string): string {
  return `/${kind}:${id}`;
}
