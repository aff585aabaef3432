import type { Library } from '../kit/library';
import type { Reporter } from '../kit/report';
import { type Filtered, filteredBy } from './filtered';

/** What a filter leaves, searched for whenever the text or the library changes. */
export class LatestFilter {
  readonly #library: Library;
  readonly #reporter: Reporter;
  readonly #show: (filtered: Filtered | undefined) => void;
  #text: string | undefined;
  #turn = 0;
  #isAsking = false;

  constructor(library: Library, reporter: Reporter, show: (filtered: Filtered | undefined) => void) {
    this.#library = library;
    this.#reporter = reporter;
    this.#show = show;
  }

  /** The filter in force; undefined where everything is shown. */
  get text(): string | undefined {
    return this.#text;
  }

  set(text: string | undefined): void {
    this.#text = text;
    this.#turn++;
    if (text === undefined) this.#show(undefined);
    else if (!this.#isAsking) void this.#reporter.guard(() => this.#ask());
  }

  again(): void {
    if (this.#text !== undefined) this.set(this.#text);
  }

  /** One question at a time: of what was typed while its answer was made, only the last is asked. */
  async #ask(): Promise<void> {
    this.#isAsking = true;
    try {
      if (!this.#library.isRead) void this.#reporter.guard(() => this.#library.read());
      for (let turn: number | undefined; this.#text !== undefined && turn !== this.#turn; ) {
        turn = this.#turn;
        const text = this.#text;
        // The view says how many there are, so it has all of them.
        const answer = await this.#library.search(text, { limit: Infinity, kinds: ['article', 'topic', 'author'] });
        if (text === this.#text) this.#show(filteredBy(answer));
      }
    } finally {
      this.#isAsking = false;
    }
  }
}
