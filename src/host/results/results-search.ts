import { CancellationSource, type CancellationToken } from '../../core/kit/cancellation';
import type { Disposable } from '../../core/kit/disposable';
import { Emitter } from '../../core/kit/event';
import type { ArticleId } from '../../core/library/article';
import type { PassagesAnswer } from '../../core/room/answers';

/** Articles shown at first, and more of them at a time. */
const BATCH = 50;

/** What is shown is asked for again at most this often, in ms, while the library changes. */
const AGAIN_AFTER = 1000;

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

  /** The same search once more, soon: the library has changed, and goes on changing. */
  againSoon(failed: (error: unknown) => void): void {
    if (this.#query === undefined) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.again().catch(failed);
    }, AGAIN_AFTER);
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
  }

  async #ask(query: string, shown: Results['found'] = []): Promise<void> {
    this.#stop();
    const running = new CancellationSource();
    this.#running = running;
    const limit = this.#limit;
    const answer = await this.#find(query, { limit }, running.token);
    if (running.token.isCancellationRequested) return;
    const results = { ...answer, found: shownFirst(answer.found, shown), query, isCut: answer.found.length >= limit };
    // While the library is read, most answers are the same again: rows that somebody reads should not be drawn anew.
    if (JSON.stringify(results) === JSON.stringify(this.#results)) return;
    this.#results = results;
    this.#changed.fire();
  }
}

function shownFirst(found: Results['found'], shown: Results['found']): Results['found'] {
  const places = new Map(shown.map(({ article }, place) => [article, place]));
  const placeOf = (article: ArticleId): number => places.get(article) ?? shown.length;
  return [...found].sort((a, b) => placeOf(a.article) - placeOf(b.article));
}
