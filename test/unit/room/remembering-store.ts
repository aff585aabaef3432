import type { ArticleId } from '../../../src/core/library/article';
import { recalledOf } from '../../../src/core/library/recalled-article';
import type { IndexedText, LibraryStore, StoredArticle } from '../../../src/core/ports';

/** A store that keeps everything in maps, as the port promises, and finds texts that hold all the tokens it is asked for. */
export class RememberingStore implements LibraryStore {
  readonly stored = new Map<ArticleId, StoredArticle>();
  readonly texts = new Map<ArticleId, IndexedText>();
  /** Whether `claim` is granted. */
  mayFill = true;
  /** Runs before each putting of texts. */
  beforeText: (texts: readonly IndexedText[]) => void = () => {};

  readonly articles = {
    ofShelf: (shelf: string) =>
      this.#ofShelf(shelf).map(({ article, stamp, hash }) => ({ ...recalledOf(article), stamp, hash })),
    put: (articles: readonly StoredArticle[]) => {
      for (const one of articles) this.stored.set(one.article.id, one);
    },
    remove: (ids: readonly ArticleId[]) => {
      for (const id of ids) {
        this.stored.delete(id);
        this.texts.delete(id);
      }
    },
    forgetShelf: (shelf: string) => this.articles.remove(this.articles.ofShelf(shelf).map(({ id }) => id)),
    // A test does not last 30 days.
    keepShelves: () => {},
    pending: (shelves: readonly string[], limit: number) => {
      const ids = shelves
        .flatMap(shelf => this.#ofShelf(shelf))
        .filter(({ article, hash }) => this.texts.get(article.id)?.hash !== hash)
        .map(({ article }) => article.id);
      return { ids: ids.slice(0, limit), count: ids.length };
    },
  };

  readonly text = {
    put: (texts: readonly IndexedText[]) => {
      this.beforeText(texts);
      for (const text of texts) if (this.stored.get(text.id)?.hash === text.hash) this.texts.set(text.id, text);
    },
    match: () => [],
    count: () => 0,
    similar: () => [],
    sounding: () => [],
  };

  #ofShelf(shelf: string): readonly StoredArticle[] {
    return [...this.stored.values()].filter(({ article }) => article.shelf === shelf);
  }

  claim(): boolean | undefined {
    return this.mayFill;
  }

  tidy(): boolean {
    return false;
  }

  dispose(): void {}
}
