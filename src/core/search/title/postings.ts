import { FrozenPostings } from './frozen-postings';
import { GramLog } from './gram-log';
import type { GramSink } from './grams';

/** Beyond this many texts, and beyond this share of the frozen ones, what was added is frozen. */
const FRESH = 1024;
const SHARE = 0.5;

/**
 * Which texts hold which gram. Most lists are frozen. What was added since waits in a log until somebody asks: then little
 * of it goes into small lists, so that one changed file costs little, and much of it is frozen with the rest.
 */
export class Postings {
  #frozen = new FrozenPostings();
  #frozenTexts = 0;
  /** Removed but still frozen. */
  readonly #gone = new Set<number>();
  #log = new GramLog();
  /** The entries of the log before `#listed`, by gram. */
  readonly #lists = new Map<number, number[]>();
  #listed = 0;

  /** Begins a text, whose number is above all earlier ones. What is then added to the answer are its grams. */
  begin(text: number): GramSink {
    this.#log.begin(text);
    return this.#log;
  }

  /** Takes a text out of its lists; a frozen one is listed until the next freezing. */
  remove(text: number): void {
    const logged = this.#log.remove(text);
    if (logged === undefined) this.#gone.add(text);
    else if (logged.entry < this.#listed) for (const gram of new Set(logged.grams)) this.#unlist(gram, text);
  }

  /** Makes what was added findable. To be called before asking; costs nothing where nothing was added. */
  settle(): void {
    if (this.#log.entries > Math.max(FRESH, this.#frozenTexts * SHARE)) this.#freeze();
    const unlisted = this.#listed;
    this.#listed = this.#log.entries;
    if (unlisted === this.#listed) return;
    for (let entry = unlisted; entry < this.#log.entries; entry++) {
      const text = this.#log.textOf(entry);
      if (text !== undefined) for (const gram of new Set(this.#log.gramsOf(entry))) this.#list(gram, text);
    }
  }

  #freeze(): void {
    this.#frozen = this.#frozen.merged(this.#log, this.#gone);
    this.#frozenTexts += this.#log.size - this.#gone.size;
    this.#gone.clear();
    this.#log = new GramLog();
    this.#lists.clear();
    this.#listed = 0;
  }

  #list(gram: number, text: number): void {
    const list = this.#lists.get(gram);
    if (list) list.push(text);
    else this.#lists.set(gram, [text]);
  }

  #unlist(gram: number, text: number): void {
    const list = this.#lists.get(gram) ?? [];
    if (list.length === 1) this.#lists.delete(gram);
    else list.splice(list.indexOf(text), 1);
  }

  /** About how many texts hold the gram: one that holds it twice may count twice, and a removed one until the next freezing. */
  count(gram: number): number {
    return this.#frozen.count(gram) + (this.#lists.get(gram)?.length ?? 0);
  }

  forEach(gram: number, visit: (text: number) => void): void {
    this.#frozen.forEach(gram, visit);
    const list = this.#lists.get(gram);
    if (list) for (const text of list) visit(text);
  }
}
