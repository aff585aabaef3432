import type { Article, ArticleId } from '../../core/library/article';
import { placeOf } from '../../core/library/article';
import type { ShelfId } from '../../core/library/shelf';
import type { ArticleStore, StoredArticle } from '../../core/ports';
import type { Driver, Row } from './driver';
import { transaction } from './transaction';

/** What is known of articles, each with what it was read from. */
export class ArticleTable implements ArticleStore {
  readonly #driver: Driver;
  readonly #ofShelf;
  readonly #put;
  readonly #dropText;
  readonly #drop;
  readonly #strangers;
  readonly #pending;
  readonly #pendingCount;

  constructor(driver: Driver) {
    this.#driver = driver;
    this.#ofShelf = driver.prepare('SELECT id, stamp, hash, facts FROM articles WHERE shelf = ?');
    this.#put = driver.prepare(`
      INSERT INTO articles (id, shelf, stamp, hash, facts) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET stamp = excluded.stamp, hash = excluded.hash, facts = excluded.facts`);
    this.#dropText = driver.prepare(
      'DELETE FROM texts WHERE rowid = (SELECT key FROM articles WHERE id = ? AND indexed IS NOT NULL)',
    );
    this.#drop = driver.prepare('DELETE FROM articles WHERE id = ?');
    this.#strangers = driver.prepare('SELECT id FROM articles WHERE shelf NOT IN (SELECT value FROM json_each(?))');
    this.#pending = driver.prepare('SELECT id FROM articles WHERE indexed IS NOT hash ORDER BY key LIMIT ?');
    this.#pendingCount = driver.prepare('SELECT count(*) AS count FROM articles WHERE indexed IS NOT hash');
  }

  ofShelf(shelf: ShelfId): readonly StoredArticle[] {
    return this.#ofShelf.all(shelf).map(storedArticle);
  }

  put(articles: readonly StoredArticle[]): void {
    transaction(this.#driver, () => {
      for (const { article, stamp, hash } of articles) {
        // The id says shelf and path again.
        const { id, shelf, path, ...facts } = article;
        this.#put.run(id, shelf, stamp, hash, JSON.stringify(facts));
      }
    });
  }

  remove(ids: readonly ArticleId[]): void {
    transaction(this.#driver, () => this.#remove(ids));
  }

  keepShelves(shelves: readonly ShelfId[]): void {
    transaction(this.#driver, () => {
      this.#remove(this.#strangers.all(JSON.stringify(shelves)).map(({ id }) => id as ArticleId));
    });
  }

  pending(limit: number): { readonly ids: readonly ArticleId[]; readonly count: number } {
    return {
      ids: this.#pending.all(limit).map(({ id }) => id as ArticleId),
      count: Number(this.#pendingCount.get()?.['count'] ?? 0),
    };
  }

  #remove(ids: readonly ArticleId[]): void {
    for (const id of ids) {
      this.#dropText.run(id);
      this.#drop.run(id);
    }
  }
}

function storedArticle({ id, stamp, hash, facts }: Row): StoredArticle {
  const place = placeOf(id as ArticleId);
  const article = {
    id: id as ArticleId,
    ...place,
    ...(JSON.parse(String(facts)) as Omit<Article, 'id' | 'shelf' | 'path'>),
  };
  return { article, stamp: String(stamp), hash: String(hash) };
}
