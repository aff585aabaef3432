import { CancellationSource, type CancellationToken } from '../../core/kit/cancellation';
import type { Disposable } from '../../core/kit/disposable';
import { Emitter } from '../../core/kit/event';
import type { ArticleId } from '../../core/library/article';
import type { ArticlePassages, PassagesAnswer } from '../../core/room/answers';

/** Articles shown at first, and more of them at a time. */
const BATCH = 50;

/** What is shown is asked for again at most this often, in ms: while the library changes, and while only the index grows. */
export const AGAIN_AFTER = { change: 1000, progress: 5000 } as const;

/** Finds the places of a query in the articles' text. */
export type FindPassages = (
  query: string,
  options: { readonly limit: number },
  token: CancellationToken,
) => Promise<PassagesAnswer>;

/** A query and what it found. */
export interface Results extends PassagesAnswer {
  readonly query: string;
  /** There may be more articles than these. */
  readonly isCut: boolean;
}

/** The search whose results the view shows: the latest one, kept true while the library changes. */
export class ResultsSearch implements Disposable {
  readonly #find: FindPassages;
  readonly #changed = new Emitter<void>();
  #query: string | undefined;
  #limit = BATCH;
  #results: Results | undefined;
  #running: CancellationSource | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due = Infinity;

  /** `results` are others, or none. */
  readonly onDidChange = this.#changed.event;

  constructor(find: FindPassages) {
    this.#find = find;
  }

  get results(): Results | undefined {
    return this.#results;
  }

  /** Shows what this finds, once it is found; a search that still runs is given up. */
  async find(query: string): Promise<void> {
    if (query !== this.#query) this.#limit = BATCH;
    this.#query = query;
    await this.#ask(query);
  }

  /** Shows the next articles below those that are shown: a ranking of more articles may put others between them. */
  async more(): Promise<void> {
    if (!this.#results) return;
    this.#limit += BATCH;
    await this.#ask(this.#results.query, this.#results.found);
  }

  /** The same search once more. */
  async again(): Promise<void> {
    if (this.#query !== undefined) await this.#ask(this.#query);
  }

  /** The same search once more, in so many ms or before: what it is about has changed, and goes on changing. */
  againWithin(ms: number, failed: (error: unknown) => void): void {
    const due = performance.now() + ms;
    if (this.#query === undefined || this.#due <= due) return;
    clearTimeout(this.#timer);
    this.#due = due;
    this.#timer = setTimeout(() => {
      this.#due = Infinity;
      this.again().catch(failed);
    }, ms);
  }

  clear(): void {
    this.#stop();
    this.#query = undefined;
    this.#results = undefined;
    this.#changed.fire();
  }

  dispose(): void {
    this.#stop();
    this.#changed.dispose();
  }

  #stop(): void {
    this.#running?.cancel();
    this.#running = undefined;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#due = Infinity;
  }

  async #ask(query: string, shown: Results['found'] = []): Promise<void> {
    this.#stop();
    const running = new CancellationSource();
    this.#running = running;
    const limit = this.#limit;
    const answer = await this.#find(query, { limit }, running.token);
    if (running.token.isCancellationRequested) return;
    const found = shownFirst(answer.found, shown);
    const results = { ...answer, found, query, isCut: answer.found.length >= limit };
    // While the library is read, most answers are the same again: rows that somebody reads should not be drawn anew.
    if (this.#results && areSame(results, this.#results)) return;
    this.#results = results;
    this.#changed.fire();
  }
}

function areSame(a: Results, b: Results): boolean {
  return (
    a.query === b.query &&
    a.isCut === b.isCut &&
    a.unindexed === b.unindexed &&
    a.mistakes.length === b.mistakes.length &&
    areAlike(a.found, b.found, areSameArticle)
  );
}

function areSameArticle(a: ArticlePassages, b: ArticlePassages): boolean {
  return (
    a.article === b.article &&
    a.why === b.why &&
    a.edits === b.edits &&
    // A changed file may hold the same words in other lines.
    areAlike(a.passages, b.passages, (one, other) => one.line === other.line && one.text === other.text)
  );
}

function areAlike<T>(a: readonly T[], b: readonly T[], isSame: (a: T, b: T) => boolean): boolean {
  if (a.length !== b.length) return false;
  return a.every((one, at) => {
    const other = b[at];
    return other !== undefined && isSame(one, other);
  });
}

function shownFirst(found: Results['found'], shown: Results['found']): Results['found'] {
  const places = new Map(shown.map(({ article }, place) => [article, place]));
  const placeOf = (article: ArticleId): number => places.get(article) ?? shown.length;
  return [...found].sort((a, b) => placeOf(a.article) - placeOf(b.article));
}
