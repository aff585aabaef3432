import type { Article, ArticleId } from '../library/article';
import type { Catalogue, CatalogueChange } from '../library/catalogue';
import { topicsOf } from '../library/topic';
import type { SearchEntry } from '../search/title/entry';
import { TitleIndex } from '../search/title/title-index';
import type { Term } from '../terms/term';
import type { RowKind, SearchOptions, SearchRow } from './answers';

type Found = Pick<SearchRow, 'kind' | 'id' | 'title' | 'articles'>;

/** A name as it is indexed, with the article that it is the title of. */
interface Name extends SearchEntry {
  readonly article: Article | undefined;
}

/** What a search is among; with `accept`, only articles that pass. */
interface Among extends SearchOptions {
  readonly accept?: (article: Article) => boolean;
}

/** No article goes with this row. */
const NONE: readonly ArticleId[] = [];

/**
 * Everything of the library that has a name, ready to be searched. Making one reads the whole catalogue; from then on it follows
 * the catalogue change by change, so that a search while a library is being read costs little more than one afterwards.
 */
export class Finding {
  readonly #catalogue: Catalogue;
  readonly #index = new TitleIndex<Name>([]);
  readonly #rows = new Map<string, Found>();
  #areGroupsStale = true;

  constructor(catalogue: Catalogue, terms: readonly Term[]) {
    this.#catalogue = catalogue;
    for (const article of catalogue.all()) this.#putArticle(article);
    for (const { id, ko, en, abbr, aliases } of terms) {
      const names = [en, ...(abbr === undefined ? [] : [abbr]), ...aliases];
      this.#put({ kind: 'term', id, title: ko, articles: NONE }, { aliases: names });
    }
  }

  /** Takes in what the catalogue has already been told. */
  follow({ upserted, removed }: CatalogueChange): void {
    for (const id of removed) this.#remove(keyOf('article', id));
    for (const article of upserted) this.#putArticle(article);
    this.#areGroupsStale = true;
  }

  search(query: string, { limit, kinds, accept }: Among): readonly SearchRow[] {
    if (this.#areGroupsStale && kinds.some(kind => kind === 'topic' || kind === 'author')) this.#gather();
    const hits = this.#index.search(query, {
      limit,
      kinds,
      ...(accept && { accept: ({ article }) => article !== undefined && accept(article) }),
    });
    return hits.flatMap(({ key, score, why, edits, spans }): SearchRow[] => {
      const found = this.#rows.get(key);
      return found
        ? [{ ...found, foundIn: 'name', spans, why: why === 'literal' ? undefined : why, edits, score }]
        : [];
    });
  }

  /** Topics and authors belong to many articles, so they are gathered anew, but only once somebody asks. */
  #gather(): void {
    this.#areGroupsStale = false;
    const articles = this.#catalogue.all();
    this.#replace(
      'topic',
      topicsOf(articles).map(({ key, name, articles }) => ({ id: key, name, articles })),
    );
    // An author is told from another by name alone, and names are folded as topics are.
    const byAuthor = articles.map(({ id, authors }) => ({ id, topics: authors.map(author => author.name) }));
    this.#replace(
      'author',
      topicsOf(byAuthor).map(({ key, name, articles }) => ({ id: key, name, articles })),
    );
  }

  #replace(
    kind: RowKind,
    groups: readonly { readonly id: string; readonly name: string; readonly articles: readonly { id: ArticleId }[] }[],
  ): void {
    const keys = new Set(groups.map(({ id }) => keyOf(kind, id)));
    for (const [key, row] of this.#rows) if (row.kind === kind && !keys.has(key)) this.#remove(key);
    for (const { id, name, articles } of groups) {
      this.#put({ kind, id, title: name, articles: articles.map(article => article.id) });
    }
  }

  #putArticle(article: Article): void {
    this.#put({ kind: 'article', id: article.id, title: article.title, articles: NONE }, { article });
  }

  #put(
    found: Found,
    { aliases = [], article }: { readonly aliases?: readonly string[]; readonly article?: Article } = {},
  ): void {
    const key = keyOf(found.kind, found.id);
    this.#rows.set(key, found);
    this.#index.add({ key, kind: found.kind, title: found.title, aliases, article });
  }

  #remove(key: string): void {
    this.#rows.delete(key);
    this.#index.remove(key);
  }
}

function keyOf(kind: RowKind, id: string): string {
  return `${kind}:${id}`;
}
