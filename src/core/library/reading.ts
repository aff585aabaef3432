import { Emitter, type Event } from '../kit/event';
import type { Clock, Memory } from '../ports';
import type { ArticleId } from './article';

/** How far a reader came in an article. */
export interface Reading {
  readonly article: ArticleId;
  /** 0 at the top, 1 at the end. */
  readonly progress: number;
  /** When it was last read, in milliseconds since 1970. */
  readonly at: number;
}

/** From here an article counts as read: the last lines are links and boilerplate. */
export const READ_FROM = 0.95;

/** Below this nobody has begun: opening an article shows its first screen. */
const BEGUN_FROM = 0.02;

/** Enough for years of "recently read", small enough for VS Code's memento. */
const MAX_REMEMBERED = 500;

const KEY = 'seoga.reading';

/** Remembers what was read and how far, newest first, across sessions. */
export class ReadingHistory {
  readonly #memory: Memory;
  readonly #now: Clock;
  readonly #changed = new Emitter<ArticleId>();
  #readings: Map<ArticleId, Reading>;

  readonly onDidChange: Event<ArticleId> = this.#changed.event;

  constructor(memory: Memory, now: Clock) {
    this.#memory = memory;
    this.#now = now;
    const stored = memory.get<readonly Reading[]>(KEY) ?? [];
    this.#readings = new Map(stored.map(reading => [reading.article, reading]));
  }

  of(article: ArticleId): Reading | undefined {
    return this.#readings.get(article);
  }

  /** Everything opened, the latest first. */
  recent(): readonly Reading[] {
    return [...this.#readings.values()].sort((a, b) => b.at - a.at);
  }

  /** What was begun and not finished, the latest first. */
  unfinished(): readonly Reading[] {
    return this.recent().filter(reading => reading.progress >= BEGUN_FROM && reading.progress < READ_FROM);
  }

  /** Notes that the article is open at this place; `progress` is clamped to 0..1. */
  record(article: ArticleId, progress: number): Promise<void> {
    const clamped = Math.min(1, Math.max(0, progress));
    this.#readings.set(article, { article, progress: clamped, at: this.#now() });
    return this.#save(article);
  }

  markRead(article: ArticleId): Promise<void> {
    return this.record(article, 1);
  }

  forget(article: ArticleId): Promise<void> {
    this.#readings.delete(article);
    return this.#save(article);
  }

  async #save(article: ArticleId): Promise<void> {
    const kept = this.recent().slice(0, MAX_REMEMBERED);
    this.#readings = new Map(kept.map(reading => [reading.article, reading]));
    this.#changed.fire(article);
    await this.#memory.set(KEY, kept);
  }
}
