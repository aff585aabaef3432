import type { Article, ArticleId } from './article';
import { articleOf, type RecalledArticle } from './recalled-article';
import type { ShelfId } from './shelf';

/** What changed in one shelf: articles that are new or different, and articles that are gone. */
export interface CatalogueChange {
  readonly shelf: ShelfId;
  readonly upserted: readonly Article[];
  /** Those that are new here because an earlier session knew them. */
  readonly recalled?: readonly RecalledArticle[];
  readonly removed: readonly ArticleId[];
}

/** What every article has before anybody has asked for the rest. */
export type ArticleName = Pick<Article, 'id' | 'title'>;

/** The same change with every article whole: for whoever shows them anyway. */
export function readChange({ recalled = [], ...change }: CatalogueChange): CatalogueChange {
  return { ...change, upserted: [...recalled.map(articleOf), ...change.upserted] };
}

/** Every article of the library, by id. The library's thread keeps one, and the host keeps one in step with it. */
export class Catalogue {
  readonly #articles = new Map<ArticleId, Article | RecalledArticle>();
  #all: readonly Article[] | undefined;

  get size(): number {
    return this.#articles.size;
  }

  has(id: ArticleId): boolean {
    return this.#articles.has(id);
  }

  get(id: ArticleId): Article | undefined {
    const known = this.#articles.get(id);
    return known && this.#read(known);
  }

  /** The name of every article, at no cost: nothing is read for it. */
  names(): Iterable<ArticleName> {
    return this.#articles.values();
  }

  /** Every article; the same array until the next change. */
  all(): readonly Article[] {
    this.#all ??= [...this.#articles.values()].map(known => this.#read(known));
    return this.#all;
  }

  ofShelf(shelf: ShelfId): readonly Article[] {
    return this.all().filter(article => article.shelf === shelf);
  }

  apply({ upserted, recalled = [], removed }: CatalogueChange): void {
    this.#all = undefined;
    for (const id of removed) this.#articles.delete(id);
    for (const article of recalled) this.#articles.set(article.id, article);
    for (const article of upserted) this.#articles.set(article.id, article);
  }

  #read(known: Article | RecalledArticle): Article {
    if (!('facts' in known)) return known;
    const article = articleOf(known);
    this.#articles.set(article.id, article);
    return article;
  }
}
