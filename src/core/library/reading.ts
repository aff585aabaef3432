import { Emitter, type Event } from '../kit/event';
import type { Clock, Memory } from '../ports';
import type { ArticleId } from './article';

/** How far a reader came in an article. */
export interface Reading {
  readonly article: ArticleId;
  /** 0 at the top, 1 at the end. */
  readonly progress: number;
  /** It was read to the end once, or marked so. Only the user takes that back. */
  readonly finished: boolean;
  /** When it was last read, in milliseconds since 1970. */
  readonly at: number;
}

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
}

/** The user put a star on an article, or took it off. */
export interface StarChange {
  readonly article: ArticleId;
  readonly starred: boolean;
}

/** From here an article counts as read: the last lines are links and boilerplate. */
const READ_FROM = 0.95;

/** Below this nobody has begun: opening an article shows its first screen. */
const BEGUN_FROM = 0.02;

/** Enough for years of "recently read", small enough for VS Code's memento. */
const MAX_REMEMBERED = 500;

const KEY = 'seoga.reading';

/** Apart from the readings, of which the oldest are dropped: a star stays until the user takes it off. */
const STARS_KEY = 'seoga.starred';

/** Remembers what was read and how far, newest first, and what was starred, across sessions. */
export class ReadingHistory {
  readonly #memory: Memory;
  readonly #now: Clock;
  readonly #changed = new Emitter<ReadingChange>();
  readonly #starChanged = new Emitter<StarChange>();
  #readings = new Map<ArticleId, Reading>();
  #stars: ReadonlySet<ArticleId> = new Set();

  readonly onDidChange: Event<ReadingChange> = this.#changed.event;
  readonly onDidStar: Event<StarChange> = this.#starChanged.event;

  constructor(memory: Memory, now: Clock) {
    this.#memory = memory;
    this.#now = now;
    this.#adoptStored();
    this.#stars = this.#storedStars();
  }

  of(article: ArticleId): Reading | undefined {
    return this.#readings.get(article);
  }

  stateOf(article: ArticleId): ReadingState {
    const reading = this.#readings.get(article);
    if (reading?.finished) return 'finished';
    return reading && reading.progress >= BEGUN_FROM ? 'begun' : 'unread';
  }

  /** Where to begin: an unfinished article goes on where it was left, a finished one starts anew if it was left at its end. */
  startOf(article: ArticleId): number {
    const progress = this.#readings.get(article)?.progress ?? 0;
    return progress < READ_FROM ? progress : 0;
  }

  /** Everything opened, the latest first. */
  recent(): readonly Reading[] {
    return [...this.#readings.values()].sort((a, b) => b.at - a.at);
  }

  /** What was begun and not finished, the latest first. */
  unfinished(): readonly Reading[] {
    return this.recent().filter(({ article }) => this.stateOf(article) === 'begun');
  }

  /** All of it, for whoever searches. */
  facts(): ReadingFacts {
    const inState = (state: ReadingState): readonly ArticleId[] =>
      [...this.#readings.keys()].filter(article => this.stateOf(article) === state);
    return { begun: inState('begun'), finished: inState('finished'), starred: this.starred() };
  }

  /** Notes that the article is open at this place; `progress` is clamped to 0..1. */
  record(article: ArticleId, progress: number): Promise<void> {
    const clamped = Math.min(1, Math.max(0, progress));
    const finished = clamped >= READ_FROM || this.#readings.get(article)?.finished === true;
    return this.#put(article, { article, progress: clamped, finished, at: this.#now() });
  }

  markRead(article: ArticleId): Promise<void> {
    return this.#put(article, { article, progress: 1, finished: true, at: this.#now() });
  }

  /** As if it had never been opened. */
  forget(article: ArticleId): Promise<void> {
    return this.#put(article, undefined);
  }

  isStarred(article: ArticleId): boolean {
    return this.#stars.has(article);
  }

  /** Everything starred, the latest first. */
  starred(): readonly ArticleId[] {
    return [...this.#stars].reverse();
  }

  /** Puts a star on the article, or takes it off; one that has its star already keeps its place among the others. */
  async star(article: ArticleId, starred: boolean): Promise<void> {
    const wasStarred = this.isStarred(article);
    // Another window may have starred others meanwhile; only this one's star changes.
    const stars = this.#storedStars();
    if (starred) stars.add(article);
    else stars.delete(article);
    this.#stars = stars;
    if (wasStarred !== starred) this.#starChanged.fire({ article, starred });
    await this.#memory.set(STARS_KEY, [...stars]);
  }

  #storedStars(): Set<ArticleId> {
    return new Set(this.#memory.get<readonly ArticleId[]>(STARS_KEY));
  }

  async #put(article: ArticleId, reading: Reading | undefined): Promise<void> {
    const from = this.stateOf(article);
    // Another window may have read on meanwhile; what it wrote must not be lost.
    this.#adoptStored();
    if (reading) this.#readings.set(article, reading);
    else this.#readings.delete(article);
    const kept = this.recent().slice(0, MAX_REMEMBERED);
    this.#readings = new Map(kept.map(reading => [reading.article, reading]));
    this.#changed.fire({ article, from, to: this.stateOf(article) });
    await this.#memory.set(KEY, kept);
  }

  #adoptStored(): void {
    for (const reading of this.#memory.get<readonly Reading[]>(KEY) ?? []) {
      const known = this.#readings.get(reading.article);
      if (!known || known.at < reading.at) this.#readings.set(reading.article, reading);
    }
  }
}
