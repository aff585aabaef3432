/** What the page remembers when it is loaded again: with its window, or in another one. */
interface Remembered {
  /** Which conversation it shows: the host brings it back by this. */
  readonly conversation?: string;
  /** The question that is being written. */
  readonly written: string;
}

/** The memory that VS Code gives a page: `memory.keep({ written: '왜' })`. */
export class PageMemory {
  readonly #api: WebviewApi;
  #now: Remembered;

  constructor(api: WebviewApi) {
    this.#api = api;
    const kept = api.getState();
    const written = typeof kept === 'object' && kept !== null && 'written' in kept ? kept.written : undefined;
    this.#now = { written: typeof written === 'string' ? written : '' };
  }

  get written(): string {
    return this.#now.written;
  }

  keep(changed: Partial<Remembered>): void {
    this.#now = { ...this.#now, ...changed };
    this.#api.setState(this.#now);
  }
}
