import type { Article, ArticleId } from './article';
import type { ShelfId } from './shelf';

/** What changed in one shelf: articles that are new or different, and articles that are gone. */
export interface CatalogueChange {
  readonly shelf: ShelfId;
  readonly upserted: readonly Article[];
  readonly removed: readonly ArticleId[];
}

/** Every article of the library, by id. The library's thread keeps one, and the host keeps one in step with it. */
export class Catalogue {
  readonly #articles = new Map<ArticleId, Article>();
  #all: readonly Article[] | undefined;

  get size(): number {
    return this.#articles.size;
  }

  get(id: ArticleId): Article | undefined {
    return this.#articles.get(id);
  }

  /** Every article; the same array until the next change. */
  all(): readonly Article[] {
    this.#all ??= [...this.#articles.values()];
    return this.#all;
  }

  ofShelf(shelf: ShelfId): readonly Article[] {
    return this.all().filter(article => article.shelf === shelf);
  }

  apply(change: CatalogueChange): void {
    this.#all = undefined;
    for (const id of change.removed) this.#articles.delete(id);
    for (const article of change.upserted) this.#articles.set(article.id, article);
  }
}
