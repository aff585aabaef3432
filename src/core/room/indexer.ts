import { CancellationSource, type CancellationToken } from '../kit/cancellation';
import { Emitter } from '../kit/event';
import { pause } from '../kit/pause';
import type { ArticleId } from '../library/article';
import type { LibraryStore, Pending } from '../ports';
import type { IndexProgress } from './answers';

/** Articles indexed between two looks at who else wants the thread: some 20 ms of work, which no typist feels. */
const BATCH = 16;

/** It is told after so many batches how far it is: four times a second, which is as often as anybody looks. */
const TELL_EVERY = 8;

/** How long this window keeps the work to itself, in ms. Renewed with every batch; a window that was killed loses it so soon. */
const CLAIM = 10_000;

/** While another window does the work, this one looks so often whether it is done, in ms. */
const LOOK_EVERY = 1000;

const NOTHING: Pending = { ids: [], count: 0 };

export interface IndexerParts {
  readonly store: Pick<LibraryStore, 'claim' | 'tidy'>;
  /** Up to `limit` articles whose text the index does not hold as it is now, and how many there are; undefined where nobody can tell. */
  readonly pending: (limit: number) => Pending | undefined;
  /** Puts the texts of these articles into the index, or takes the articles out of it where there is nothing to read. */
  readonly index: (ids: readonly ArticleId[]) => Promise<void>;
  /** How many articles there are. */
  readonly total: () => number;
}

/** Fills the full-text index in the background, batch by batch; of several windows one does it and the others wait. */
export class Indexer {
  readonly #parts: IndexerParts;
  readonly #progress = new Emitter<IndexProgress>();
  /** Whether this window holds the work. */
  #isOurs: boolean | undefined = false;
  #running: { readonly stop: CancellationSource; readonly done: Promise<void> } | undefined;
  /** Somebody asked for the run while it was at it, and it may have looked for the last time already. */
  #isAskedAgain = false;

  readonly onDidProgress = this.#progress.event;

  constructor(parts: IndexerParts) {
    this.#parts = parts;
  }

  /** How many articles the index does not hold as they are now; all, where nobody can tell. */
  get unindexed(): number {
    const { pending, total } = this.#parts;
    return pending(0)?.count ?? total();
  }

  /** Resolves once nothing is left to do, or once it was stopped. Asked while it runs, it is the same run, which looks once more. */
  run(): Promise<void> {
    if (this.#running && !this.#running.stop.token.isCancellationRequested) {
      this.#isAskedAgain = true;
      return this.#running.done;
    }
    const stop = new CancellationSource();
    // After one that is just stopping; and a turn later, so that whoever hears of its beginning may stop it already.
    const done = Promise.resolve(this.#running?.done.catch(() => undefined))
      .then(() => pause(0))
      .then(() => this.#fillAsAsked(stop.token))
      .finally(() => {
        this.#letGo();
        if (this.#running?.stop === stop) this.#running = undefined;
      });
    this.#running = { stop, done };
    return done;
  }

  /** Ends the run after its current batch; the next `run` goes on where it was left. */
  stop(): void {
    this.#running?.stop.cancel();
  }

  async #fillAsAsked(token: CancellationToken): Promise<void> {
    do {
      this.#isAskedAgain = false;
      await this.#fill(token);
    } while (this.#isAskedAgain && !token.isCancellationRequested);
  }

  async #fill(token: CancellationToken): Promise<void> {
    const { store, pending, index } = this.#parts;
    let left = pending(BATCH) ?? NOTHING;
    if (left.count > 0) this.#tell('indexing', left.count);
    for (let round = 1; left.count > 0; round++) {
      const isOurs = store.claim(CLAIM);
      this.#isOurs = isOurs;
      // Not even this can be written: the disk is full, or worse. The store has told of it.
      if (isOurs === undefined) return this.#tell('stopped', left.count);
      if (isOurs) await index(left.ids);
      await pause(isOurs ? 0 : LOOK_EVERY);
      const next = pending(BATCH);
      // What was just put and is not there cannot be put: the disk is full, or worse. The store has told of it.
      const isStuck = next === undefined || (isOurs && next.count >= left.count && next.ids[0] === left.ids[0]);
      left = next ?? left;
      if (left.count > 0 && (isStuck || token.isCancellationRequested)) return this.#tell('stopped', left.count);
      if (left.count === 0) this.#tell('ready', 0);
      else if (round % TELL_EVERY === 0 || !isOurs) this.#tell('indexing', left.count);
      if (left.count > 0 || !isOurs) continue;
      // What was put in small pieces is faster to search in large ones.
      while (!token.isCancellationRequested && store.tidy()) await pause(0);
      // Meanwhile more may have come.
      left = pending(BATCH) ?? NOTHING;
    }
  }

  /** Other windows need not wait until the claim runs out. */
  #letGo(): void {
    if (this.#isOurs) this.#parts.store.claim(0);
    this.#isOurs = false;
  }

  #tell(state: IndexProgress['state'], unindexed: number): void {
    const total = Math.max(this.#parts.total(), unindexed);
    this.#progress.fire({ state, indexed: total - unindexed, total });
  }
}
