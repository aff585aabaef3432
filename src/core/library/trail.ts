/** Steps back and forward. */
export type Way = 'back' | 'forward';

/** Longer ways back are nobody's. */
const LONGEST = 50;

/** A trail as plain data, for whoever keeps it: its stops, and which of them is the current one. */
export interface KeptTrail<T> {
  readonly stops: readonly T[];
  readonly at: number;
}

/** Where somebody came along, as a browser keeps it: going on from a place further back forgets what lay ahead of it. */
export class Trail<T> {
  #stops: T[];
  #at = 0;

  constructor(first: T) {
    this.#stops = [first];
  }

  /** The trail that was kept; undefined for one that no trail can be. */
  static from<T>({ stops, at }: KeptTrail<T>): Trail<T> | undefined {
    const [first] = stops;
    if (first === undefined || stops.length > LONGEST || stops[at] === undefined) return undefined;
    const trail = new Trail<T>(first);
    trail.#stops = [...stops];
    trail.#at = at;
    return trail;
  }

  get kept(): KeptTrail<T> {
    return { stops: this.#stops, at: this.#at };
  }

  get current(): T {
    // There is always a stop, and `#at` is one of them.
    return this.#stops[this.#at] as T;
  }

  /** What stands at this stop from now on. */
  set current(stop: T) {
    this.#stops[this.#at] = stop;
  }

  /** Goes on to a new stop. */
  visit(stop: T): void {
    this.#stops = [...this.#stops.slice(0, this.#at + 1), stop].slice(-LONGEST);
    this.#at = this.#stops.length - 1;
  }

  leads(way: Way): boolean {
    return way === 'back' ? this.#at > 0 : this.#at < this.#stops.length - 1;
  }

  /** Goes one stop that way, where there is one, and says whether there was. */
  go(way: Way): boolean {
    if (!this.leads(way)) return false;
    this.#at += way === 'back' ? -1 : 1;
    return true;
  }
}
