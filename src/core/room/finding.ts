import type { ArticleId } from '../library/article';
import type { Catalogue, CatalogueChange } from '../library/catalogue';
import { topicsOf } from '../library/topic';
import { TitleIndex } from '../search/title/title-index';
import type { Term } from '../terms/term';
import type { RowKind, SearchOptions, SearchRow } from './answers';

type Found = Pick<SearchRow, 'kind' | 'id' | 'title' | 'articles'>;

/** No article goes with this row. */
const NONE: readonly ArticleId[] = [];

/**
 * Everything of the library that has a name, ready to be searched. Making one reads the whole catalogue; from then on it follows
 * the catalogue change by change, so that a search while a library is being read costs little more than one afterwards.
 */
export class Finding {
  readonly #catalogue: Catalogue;
  readonly #index = new TitleIndex([]);
  readonly #rows = new Map<string, Found>();
  #areTopicsStale = true;

  constructor(catalogue: Catalogue, terms: readonly Term[]) {
    this.#catalogue = catalogue;
    for (const { id, title } of catalogue.all()) this.#put({ kind: 'article', id, title, articles: NONE });
    for (const { id, ko, en, abbr, aliases } of terms) {
      this.#put({ kind: 'term', id, title: ko, articles: NONE }, [
        en,
        ...(abbr === undefined ? [] : [abbr]),
        ...aliases,
      ]);
    }
  }

  /** Takes in what the catalogue has already been told. */
  follow({ upserted, removed }: CatalogueChange): void {
    for (const id of removed) this.#remove(keyOf('article', id));
    for (const { id, title } of upserted) this.#put({ kind: 'article', id, title, articles: NONE });
    this.#areTopicsStale = true;
  }

  search(query: string, { limit, kinds }: SearchOptions): readonly SearchRow[] {
    if (this.#areTopicsStale) this.#gatherTopics();
    return this.#index.search(query, { limit, kinds }).flatMap(({ key, why, edits }) => {
      const found = this.#rows.get(key);
      return found ? [{ ...found, why: why === 'literal' ? undefined : why, edits }] : [];
    });
  }

  /** Topics belong to many articles, so they are gathered anew, but only once somebody asks. */
  #gatherTopics(): void {
    this.#areTopicsStale = false;
    const topics = topicsOf(this.#catalogue.all());
    const keys = new Set(topics.map(topic => keyOf('topic', topic.key)));
    for (const [key, { kind }] of this.#rows) if (kind === 'topic' && !keys.has(key)) this.#remove(key);
    for (const { key, name, articles } of topics) {
      this.#put({ kind: 'topic', id: key, title: name, articles: articles.map(article => article.id) });
    }
  }

  #put(found: Found, aliases: readonly string[] = []): void {
    const key = keyOf(found.kind, found.id);
    const isIndexed = this.#rows.get(key)?.title === found.title;
    this.#rows.set(key, found);
    if (!isIndexed) this.#index.add({ key, kind: found.kind, title: found.title, aliases });
  }

  #remove(key: string): void {
    this.#rows.delete(key);
    this.#index.remove(key);
  }
}

function keyOf(kind: RowKind, id: string): string {
  return `${kind}:${id}`;
}
