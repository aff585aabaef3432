import type { Library } from '../kit/library';
import type { Reporter } from '../kit/report';
import { type Filtered, filteredBy } from './filtered';

/** What a filter leaves, searched for whenever the text or the library changes. */
export class LatestFilter {
  readonly #library: Library;
  readonly #reporter: Reporter;
  readonly #show: (filtered: Filtered | undefined) => void;
  #text: string | undefined;
  #isTyped = false;
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

  /** `isTyped`: by a key of many, so that what stands at its end may not be whole. */
  set(text: string | undefined, { isTyped = false } = {}): void {
    this.#text = text;
    this.#isTyped = isTyped;
    this.#turn++;
    if (text === undefined) this.#show(undefined);
    else if (!this.#isAsking) void this.#reporter.guard(() => this.#ask());
  }

  again(): void {
    if (this.#text !== undefined) this.set(this.#text, { isTyped: this.#isTyped });
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
        const [answer, completions] = await Promise.all([
          this.#library.search(text, { limit: Infinity, kinds: ['article', 'topic', 'author'] }),
          this.#isTyped ? this.#library.completions(text) : [],
        ]);
        if (text === this.#text)
          this.#show(filteredBy(answer, this.#isTyped ? { query: text, completions } : undefined));
      }
    } finally {
      this.#isAsking = false;
    }
  }
}
