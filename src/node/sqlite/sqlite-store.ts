import { Emitter, type Event } from '../../core/kit/event';
import type { ArticleStore, LibraryStore, TextIndex } from '../../core/ports';
import type { Driver } from './driver';
import { storeErrorOf, troubleOf } from './store-error';
import type { Tables } from './tables';

/** What there was where the store was opened: its own file, nothing, or something that was of no use and was thrown away. */
export type Origin = 'kept' | 'new' | 'rebuilt';

/** How the store comes to its tables. */
export interface OpenTables {
  /** Undefined where what lies there is of another version. */
  open(): { readonly tables: Tables; readonly found: 'kept' | 'new' } | undefined;
  throwAway(): void;
}

/**
 * The library's memory in SQLite. A file that turns out to be broken is thrown away and built anew, empty, and the call that met it
 * is answered by the new one. Whatever else a disk may do throws a `StoreError`.
 */
export class SqliteStore implements LibraryStore {
  readonly origin: Origin;
  readonly #opening: OpenTables;
  readonly #rebuilt = new Emitter<void>();
  #tables: Tables | undefined;
  /** It was built anew, and nothing has been put since: what is pending, only those who knew can tell. */
  #isBare = false;

  /** The file was broken and is empty now: every article is to be put again. */
  readonly onDidRebuild: Event<void> = this.#rebuilt.event;

  constructor(opening: OpenTables) {
    this.#opening = opening;
    const opened = openOrNone(opening);
    this.origin = opened?.found ?? 'rebuilt';
    this.#tables = opened?.tables ?? this.#anew();
  }

  get engine(): Driver['engine'] {
    return this.#open().driver.engine;
  }

  readonly articles: ArticleStore = {
    ofShelf: shelf => this.#try(({ articles }) => articles.ofShelf(shelf)),
    put: stored => {
      const wasBare = this.#isBare;
      this.#try(({ articles }) => articles.put(stored));
      if (wasBare) this.#isBare = false;
    },
    remove: ids => this.#try(({ articles }) => articles.remove(ids)),
    forgetShelf: shelf => this.#try(({ articles }) => articles.forgetShelf(shelf)),
    keepShelves: shelves => this.#try(({ articles }) => articles.keepShelves(shelves)),
    pending: (shelves, limit) => {
      const pending = this.#try(({ articles }) => articles.pending(shelves, limit));
      return this.#isBare ? undefined : pending;
    },
  };

  readonly text: TextIndex = {
    put: texts => this.#try(({ text }) => text.put(texts)),
    match: (expression, limit) => this.#try(({ text }) => text.match(expression, limit)),
    count: (expression, limit) => this.#try(({ text }) => text.count(expression, limit)),
    similar: (word, limit) => this.#try(({ text }) => text.similar(word, limit)),
    sounding: (word, limit) => this.#try(({ text }) => text.sounding(word, limit)),
  };

  claim(ms: number): boolean {
    return this.#try(({ lease }) => lease.claim(ms));
  }

  /** One short step of putting the index in order, for idle moments; false where nothing is left to do. */
  tidy(): boolean {
    return this.#try(({ text }) => text.tidy());
  }

  dispose(): void {
    this.#tables?.close();
    this.#tables = undefined;
  }

  #open(): Tables {
    if (this.#tables === undefined) throw new Error('The store is closed.');
    return this.#tables;
  }

  #try<T>(work: (tables: Tables) => T): T {
    const tables = this.#open();
    try {
      return work(tables);
    } catch (error) {
      if (troubleOf(error) !== 'corrupt') throw storeErrorOf(error);
    }
    // Where it cannot be built anew the store stays closed, and every later call says so.
    this.#tables = undefined;
    tables.close();
    try {
      this.#tables = this.#anew();
    } catch (error) {
      throw storeErrorOf(error);
    }
    this.#isBare = true;
    try {
      return work(this.#tables);
    } catch (error) {
      throw storeErrorOf(error);
    } finally {
      this.#rebuilt.fire();
    }
  }

  #anew(): Tables {
    this.#opening.throwAway();
    const opened = this.#opening.open();
    if (opened === undefined) throw new Error('A new file cannot be of another version.');
    return opened.tables;
  }
}

function openOrNone(opening: OpenTables): ReturnType<OpenTables['open']> {
  try {
    return opening.open();
  } catch (error) {
    if (troubleOf(error) === 'corrupt') return undefined;
    throw error;
  }
}
