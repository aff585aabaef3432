/** The least, even for one who takes every offer. In ms. */
export const SHORTEST_WAIT = 40;
/** The most, even for one who takes none. In ms. */
export const LONGEST_WAIT = 500;

/** Who has not typed for so long is thinking, and not slow. In ms. */
const THINKING = 1000;
/** What is assumed of somebody who has not typed yet: 200 ms from key to key, and one offer in three is taken. */
const USUAL_GAP = 200;
const USUAL_SHARE = 1 / 3;
/** How much the latest gap counts, and the latest offer. */
const NEWEST_GAP = 0.2;
const NEWEST_OFFER = 0.1;

/**
 * How long to wait after a key before a model is asked, so that most keys of a word ask nothing.
 *
 * The law: `wait = gap * (1.75 - 1.5 * share)`, between 40 and 500 ms. `gap` is the time between two keys and `share` the part of
 * offers that were taken, both smoothed, the latest counting most. So one who takes every offer waits a quarter of the time between two
 * keys, one who takes none almost twice that time: only when typing pauses.
 */
export class Debounce {
  #gap = USUAL_GAP;
  #share = USUAL_SHARE;
  #last = Number.NEGATIVE_INFINITY;

  /** A key was pressed, at this time in ms. */
  key(at: number): void {
    const gap = at - this.#last;
    this.#last = at;
    if (gap > 0 && gap < THINKING) this.#gap += (gap - this.#gap) * NEWEST_GAP;
  }

  /** What was offered was taken, or not. */
  offered(isTaken: boolean): void {
    this.#share += (Number(isTaken) - this.#share) * NEWEST_OFFER;
  }

  /** In ms. */
  get wait(): number {
    return Math.min(LONGEST_WAIT, Math.max(SHORTEST_WAIT, this.#gap * (1.75 - 1.5 * this.#share)));
  }
}
