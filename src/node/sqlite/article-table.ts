import type { ArticleId } from '../../core/library/article';
import { type RecalledArticle, recalledOf } from '../../core/library/recalled-article';
import type { ShelfId } from '../../core/library/shelf';
import type { ArticleStore, Clock, Pending, ReadFile, StoredArticle } from '../../core/ports';
import type { Driver, Row } from './driver';
import { transaction } from './transaction';

/** A shelf that no window had open for so long is forgotten, in ms: 30 days. */
const FORGOTTEN_AFTER = 30 * 24 * 60 * 60 * 1000;

/** What is known of articles, each with what it was read from. */
export class ArticleTable implements ArticleStore {
  readonly #driver: Driver;
  readonly #clock: Clock;
  readonly #ofShelf;
  readonly #put;
  readonly #dropText;
  readonly #drop;
  readonly #idsOf;
  readonly #use;
  readonly #dropShelf;
  readonly #dropUnused;
  readonly #strangers;
  readonly #pending;
  readonly #pendingCount;

  constructor(driver: Driver, clock: Clock) {
    this.#driver = driver;
    this.#clock = clock;
    this.#ofShelf = driver.prepare('SELECT id, title, stamp, hash, facts FROM articles WHERE shelf = ?');
    this.#put = driver.prepare(`
      INSERT INTO articles (id, shelf, stamp, hash, title, facts) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE
      SET stamp = excluded.stamp, hash = excluded.hash, title = excluded.title, facts = excluded.facts`);
    this.#dropText = driver.prepare(
      'DELETE FROM texts WHERE rowid = (SELECT key FROM articles WHERE id = ? AND indexed IS NOT NULL)',
    );
    this.#drop = driver.prepare('DELETE FROM articles WHERE id = ?');
    this.#idsOf = driver.prepare('SELECT id FROM articles WHERE shelf = ?');
    this.#use = driver.prepare('INSERT OR REPLACE INTO shelves (id, used) VALUES (?, ?)');
    this.#dropShelf = driver.prepare('DELETE FROM shelves WHERE id = ?');
    this.#dropUnused = driver.prepare('DELETE FROM shelves WHERE used <= ?');
    this.#strangers = driver.prepare('SELECT id FROM articles WHERE shelf NOT IN (SELECT id FROM shelves)');
    this.#pending = driver.prepare(
      'SELECT id FROM articles WHERE indexed IS NOT hash AND shelf = ? ORDER BY key LIMIT ?',
    );
    this.#pendingCount = driver.prepare(
      'SELECT count(*) AS count FROM articles WHERE indexed IS NOT hash AND shelf = ?',
    );
  }

  ofShelf(shelf: ShelfId): readonly (RecalledArticle & ReadFile)[] {
    // The columns are called as what they hold: of thousands nothing is copied.
    return this.#ofShelf.all(shelf) as readonly (Row & RecalledArticle & ReadFile)[];
  }

  put(articles: readonly StoredArticle[]): void {
    transaction(this.#driver, () => {
      for (const { article, stamp, hash } of articles) {
        const { id, title, facts } = recalledOf(article);
        this.#put.run(id, article.shelf, stamp, hash, title, facts);
      }
    });
  }

  remove(ids: readonly ArticleId[]): void {
    transaction(this.#driver, () => this.#remove(ids));
  }

  forgetShelf(shelf: ShelfId): void {
    transaction(this.#driver, () => {
      this.#remove(this.#idsOf.all(shelf).map(idOfRow));
      this.#dropShelf.run(shelf);
    });
  }

  keepShelves(shelves: readonly ShelfId[]): void {
    transaction(this.#driver, () => {
      const now = this.#clock();
      for (const shelf of shelves) this.#use.run(shelf, now);
      this.#dropUnused.run(now - FORGOTTEN_AFTER);
      this.#remove(this.#strangers.all().map(idOfRow));
    });
  }

  /** Shelf by shelf, as the index `pending` has them: nothing is sorted, and nothing else is read. */
  pending(shelves: readonly ShelfId[], limit: number): Pending {
    const ids: ArticleId[] = [];
    let count = 0;
    for (const shelf of shelves) {
      if (ids.length < limit) ids.push(...this.#pending.all(shelf, limit - ids.length).map(idOfRow));
      count += Number(this.#pendingCount.get(shelf)?.['count'] ?? 0);
    }
    return { ids, count };
  }

  #remove(ids: readonly ArticleId[]): void {
    for (const id of ids) {
      this.#dropText.run(id);
      this.#drop.run(id);
    }
  }
}

function idOfRow({ id }: Row): ArticleId {
  return id as ArticleId;
}
