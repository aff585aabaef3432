import type { Span } from '../../../src/core/speech/sentence';
import { READING_HEIGHT } from '../go-to-range';
import type { ReaderPage } from '../page';

/** From where on a sentence is too far down the screen, as a share of its height. */
const TOO_LOW = 0.8;

/** Marks the sentence that is spoken, and keeps it on the screen. */
export class SpokenMark {
  readonly #page: ReaderPage;
  #span: Span | undefined;

  constructor(page: ReaderPage) {
    this.#page = page;
  }

  /**
   * Marks another sentence; undefined marks none. It is followed down the page as long as the one before was on the screen: who
   * has scrolled away wants to look at something else. `led` is for a listener who asked for this sentence.
   */
  show(span: Span | undefined, led: boolean): void {
    const follows = led || this.#span === undefined || this.#isOnScreen(this.#span);
    this.#span = span;
    if (!span) {
      CSS.highlights.delete('aloud');
      return;
    }
    const range = this.#page.text.rangeOf(span);
    const mark = new Highlight(range);
    // Above what a search found and what the reader has marked.
    mark.priority = 1;
    CSS.highlights.set('aloud', mark);
    if (follows) this.#follow(range);
  }

  #isOnScreen(span: Span): boolean {
    const { top, bottom } = this.#page.text.rangeOf(span).getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight;
  }

  #follow(range: Range): void {
    const { top, bottom, height } = range.getBoundingClientRect();
    const fits = height < window.innerHeight * (TOO_LOW - READING_HEIGHT);
    const isWell = top >= 0 && (fits ? bottom : top) <= window.innerHeight * TOO_LOW;
    if (isWell) return;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    window.scrollBy({ top: top - window.innerHeight * READING_HEIGHT, behavior: isCalm ? 'instant' : 'smooth' });
  }
}
