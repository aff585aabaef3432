import type { Found } from '../../core/search/text/found';
import type { ImagePlace } from '../../protocol/reader-images';

/** Where a page is to go as it shows an article; without any of it, where the reader left off. */
export interface Start {
  readonly heading?: string | undefined;
  /** What is marked, and the passage to go to where it names one. */
  readonly found?: Found | undefined;
  /** The image whose button brought the page about. */
  readonly image?: ImagePlace | undefined;
}

/**
 * Where the page is to start, told once: whoever turns back to it later is where they were. What is sent to a page that is still
 * loading may never be heard, if its tab is hidden first: it is told again until `heard()`. Only what a search found stays marked.
 */
export class PageStart {
  #next: Start;
  #sent: Start = {};
  #words: Found['words'] | undefined;

  constructor(first: Start) {
    this.#next = first;
    this.#words = first.found?.words;
  }

  /** Another article is shown, and nothing of this one counts any more. */
  replace(next: Start): void {
    this.#next = next;
    this.#sent = {};
    this.#words = next.found?.words;
  }

  /** The reader is to go there besides. */
  add(next: Start): void {
    this.#next = { ...this.#next, ...next };
    if (next.found) this.#words = next.found.words;
  }

  /** Nothing is to be marked any more. */
  forgetFound(): void {
    const { found: _next, ...next } = this.#next;
    const { found: _sent, ...sent } = this.#sent;
    this.#next = next;
    this.#sent = sent;
    this.#words = undefined;
  }

  /** What the page is told now. */
  take(): Start {
    const start = { ...this.#sent, ...this.#next };
    this.#next = {};
    this.#sent = start;
    return { ...start, found: start.found ?? (this.#words && { words: this.#words }) };
  }

  /** The page has what it was sent. */
  heard(): void {
    this.#sent = {};
  }
}
