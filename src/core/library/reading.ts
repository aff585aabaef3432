import { Emitter, type Event } from '../kit/event';
import type { Clock, Memory } from '../ports';
import type { ArticleId } from './article';
import { Ledger } from './ledger';
import { LedgerMemory, type ShelfNamesNow } from './ledger-memory';
import { LATER, type Mark, READINGS, type Read, STARS } from './reading-kinds';
import type { Whereabouts } from './whereabouts';

/** How far a reader came in an article. */
export type Reading = Read & {
  readonly article: ArticleId;
  /** When it was last read, in milliseconds since 1970. */
  readonly at: number;
};

/** What a row shows of a reading; a place that moves within one state changes no row. */
export type ReadingState = 'unread' | 'begun' | 'finished';

/** An article's reading changed; `from` and `to` are the same where only the place moved. */
export interface ReadingChange {
  readonly article: ArticleId;
  readonly from: ReadingState;
  readonly to: ReadingState;
}

/** What the user has read, as far as searching for it goes. What is named nowhere is unread. */
export interface ReadingFacts {
  readonly begun: readonly ArticleId[];
  readonly finished: readonly ArticleId[];
  readonly starred: readonly ArticleId[];
  readonly later: readonly ArticleId[];
}

/** The lists that the user puts articles on by hand. */
export type MarkList = 'starred' | 'later';

/** The user put an article on a list, or took it off. */
export interface MarkChange {
  readonly article: ArticleId;
  readonly list: MarkList;
  readonly on: boolean;
}

/** From here an article counts as read: the last lines are links and boilerplate. */
export const READ_FROM = 0.95;

/** Below this nobody has begun: opening an article shows its first screen. */
const BEGUN_FROM = 0.02;

/**
 * Enough for years of "recently read", small enough for VS Code's memento. What was taken back is kept as long as it may come
 * back.
 */
const REMEMBERED = { holding: 500, takenBack: 200 };

/** A list stays whole: the user made it. */
const LISTED = { holding: Number.POSITIVE_INFINITY, takenBack: 200 };

/** Of so many of the latest the exact place is kept; of the others, how far. */
const PLACES = 100;

/**
 * Remembers what was read and how far, newest first, what was starred, and what is to be read later, across sessions, windows and
 * devices.
 */
export class ReadingHistory {
  readonly #now: Clock;
  readonly #changed = new Emitter<ReadingChange>();
  readonly #marked = new Emitter<MarkChange>();
  readonly #readings = new Ledger<Read>();
  readonly #readingMemory: LedgerMemory<Read>;
  readonly #lists: Readonly<Record<MarkList, { readonly ledger: Ledger<Mark>; readonly memory: LedgerMemory<Mark> }>>;

  readonly onDidChange: Event<ReadingChange> = this.#changed.event;
  readonly onDidMark: Event<MarkChange> = this.#marked.event;

  constructor(memory: Memory, now: Clock, names: ShelfNamesNow) {
    this.#now = now;
    this.#readingMemory = new LedgerMemory(memory, READINGS, { names, now });
    this.#lists = {
      starred: { ledger: new Ledger(), memory: new LedgerMemory(memory, STARS, { names, now }) },
      later: { ledger: new Ledger(), memory: new LedgerMemory(memory, LATER, { names, now }) },
    };
    this.refresh();
  }

  of(article: ArticleId): Reading | undefined {
    const { at = 0, value } = this.#readings.entry(article) ?? {};
    return value && { article, at, ...value };
  }

  stateOf(article: ArticleId): ReadingState {
    const read = this.#readings.get(article);
    if (read?.finished) return 'finished';
    return read && read.progress >= BEGUN_FROM ? 'begun' : 'unread';
  }

  /** Where to begin: an unfinished article goes on where it was left, a finished one starts anew if it was left at its end. */
  startOf(article: ArticleId): Whereabouts {
    const read = this.#readings.get(article);
    return read && read.progress < READ_FROM ? read : { progress: 0 };
  }

  /** Everything opened, the latest first. */
  recent(): readonly Reading[] {
    return this.#readings.latest().map(({ article, at, value }) => ({ article, at, ...value }));
  }

  /** What was begun and not finished, the latest first. */
  unfinished(): readonly Reading[] {
    return this.recent().filter(({ article }) => this.stateOf(article) === 'begun');
  }

  /** All of it, for whoever searches. */
  facts(): ReadingFacts {
    const all = this.recent();
    const inState = (state: ReadingState): readonly ArticleId[] =>
      all.map(({ article }) => article).filter(article => this.stateOf(article) === state);
    const [starred, later] = [this.listed('starred'), this.listed('later')];
    return { begun: inState('begun'), finished: inState('finished'), starred, later };
  }

  /**
   * Notes that the article is open at this place; its progress is clamped to 0..1. An article that was read through need not be
   * read later.
   */
  async record(article: ArticleId, place: Whereabouts): Promise<void> {
    const progress = Math.min(1, Math.max(0, place.progress));
    const wasFinished = this.#readings.get(article)?.finished === true;
    const finished = wasFinished || progress >= READ_FROM;
    await this.#put(article, { ...place, progress, finished });
    if (finished && !wasFinished) await this.mark(article, 'later', false);
  }

  /** Notes that the article is open; how far one came in it stays. */
  recordOpen(article: ArticleId): Promise<void> {
    return this.#put(article, this.#readings.get(article) ?? { progress: 0, finished: false });
  }

  async markRead(article: ArticleId): Promise<void> {
    await this.#put(article, { progress: 1, finished: true });
    await this.mark(article, 'later', false);
  }

  /** As if it had never been opened. */
  forget(article: ArticleId): Promise<void> {
    return this.#put(article, undefined);
  }

  isOn(list: MarkList, article: ArticleId): boolean {
    return this.#lists[list].ledger.get(article) !== undefined;
  }

  /** Everything on a list, the latest first. */
  listed(list: MarkList): readonly ArticleId[] {
    return this.#lists[list].ledger.latest().map(({ article }) => article);
  }

  /** Puts the article on a list, or takes it off; one that is on it already keeps its place. */
  async mark(article: ArticleId, list: MarkList, on: boolean): Promise<void> {
    this.#refreshList(list);
    if (this.isOn(list, article) === on) return;
    const { ledger, memory } = this.#lists[list];
    ledger.put({ article, at: this.#timeFor(ledger, article), value: on ? {} : undefined });
    ledger.trim(LISTED);
    this.#marked.fire({ article, list, on });
    await memory.save(ledger.entries());
  }

  /** Takes over what other windows and other devices have written meanwhile. */
  refresh(): void {
    this.#refreshReadings();
    this.#refreshList('starred');
    this.#refreshList('later');
  }

  #refreshReadings(): void {
    const readings = this.#readingMemory.load();
    const before = new Map(readings.map(({ article }) => [article, this.stateOf(article)]));
    for (const article of this.#readings.merge(readings)) {
      this.#changed.fire({ article, from: before.get(article) ?? 'unread', to: this.stateOf(article) });
    }
  }

  #refreshList(list: MarkList): void {
    const { ledger, memory } = this.#lists[list];
    const listed = new Set(this.listed(list));
    for (const article of ledger.merge(memory.load())) {
      const on = this.isOn(list, article);
      if (listed.has(article) !== on) this.#marked.fire({ article, list, on });
    }
  }

  async #put(article: ArticleId, read: Read | undefined): Promise<void> {
    this.#refreshReadings();
    const from = this.stateOf(article);
    this.#readings.put({ article, at: this.#timeFor(this.#readings, article), value: read });
    this.#readings.trim(REMEMBERED);
    this.#changed.fire({ article, from, to: this.stateOf(article) });
    await this.#readingMemory.save(
      this.#readings
        .entries()
        .map((entry, index) => (index < PLACES ? entry : { ...entry, value: withoutPlace(entry.value) })),
    );
  }

  /** Now; or just after what is known, where another device's clock is ahead. */
  #timeFor<T>(ledger: Ledger<T>, article: ArticleId): number {
    return Math.max(this.#now(), (ledger.entry(article)?.at ?? 0) + 1);
  }
}

function withoutPlace(read: Read | undefined): Read | undefined {
  return read && { progress: read.progress, finished: read.finished };
}
