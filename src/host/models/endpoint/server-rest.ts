/** What a server asks for is remembered so long and no longer, in ms: limits are counted by the minute, and users may lift them. */
const LONGEST = 60_000;

/**
 * The time in which a server that is asked too often wants to be left alone: by everyone who asks it, not only by whom it told. After
 * `rest.want(2000)` its `left` is 2000, and less and less.
 */
export class ServerRest {
  #until = 0;

  /** Says that the server wants so many ms from now on. */
  want(ms: number): void {
    this.#until = Math.max(this.#until, performance.now() + Math.min(ms, LONGEST));
  }

  /** So many ms are left of it. */
  get left(): number {
    return Math.max(0, this.#until - performance.now());
  }
}
