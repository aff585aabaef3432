import { GRAMS } from './grams';

/** Fresh texts beyond this share of the frozen ones, and beyond {@link FRESH}, are frozen with them. */
const SHARE = 0.5;
const FRESH = 1024;

/**
 * Which texts hold which gram. Most lists lie end to end in one frozen array, four bytes a posting; what came since
 * lies in small lists of its own until there is enough of it to freeze again, so one changed file costs little.
 */
export class Postings {
  /** `#frozen[#ends[g - 1] .. #ends[g])` are the texts of gram `g`, ascending. */
  #ends = new Uint32Array(0);
  #frozen = new Uint32Array(0);
  #frozenTexts = 0;
  readonly #fresh = new Map<number, number[]>();
  #freshTexts = 0;
  /** Removed but still in the frozen array. */
  readonly #gone = new Set<number>();

  add(text: number, grams: Iterable<number>): void {
    for (const gram of grams) {
      const list = this.#fresh.get(gram);
      if (list) list.push(text);
      else this.#fresh.set(gram, [text]);
    }
    this.#freshTexts++;
    if (this.#freshTexts > Math.max(FRESH, this.#frozenTexts * SHARE)) this.#freeze();
  }

  /** Takes a fresh text out of its lists; a frozen one is listed until the next freezing. */
  remove(text: number, grams: Iterable<number>): void {
    let wasFresh = false;
    for (const gram of grams) {
      const list = this.#fresh.get(gram);
      const at = list?.indexOf(text) ?? -1;
      if (at < 0) continue;
      wasFresh = true;
      if (list?.length === 1) this.#fresh.delete(gram);
      else list?.splice(at, 1);
    }
    if (wasFresh) this.#freshTexts--;
    else this.#gone.add(text);
  }

  /** Gives back what the fresh lists take beyond the frozen array. Worth it after many have come, and else nothing. */
  settle(): void {
    if (this.#freshTexts > FRESH) this.#freeze();
  }

  #freeze(): void {
    let total = this.#frozen.length;
    for (const list of this.#fresh.values()) total += list.length;
    const frozen = new Uint32Array(total);
    const ends = new Uint32Array(GRAMS);
    let end = 0;
    let start = 0;
    for (let gram = 0; gram < GRAMS; gram++) {
      const stop = this.#ends[gram] ?? 0;
      for (; start < stop; start++) {
        const text = this.#frozen[start] ?? 0;
        if (!this.#gone.has(text)) frozen[end++] = text;
      }
      const fresh = this.#fresh.get(gram);
      if (fresh) {
        frozen.set(fresh, end);
        end += fresh.length;
      }
      ends[gram] = end;
    }
    this.#frozen = this.#gone.size === 0 ? frozen : frozen.slice(0, end);
    this.#ends = ends;
    this.#frozenTexts += this.#freshTexts - this.#gone.size;
    this.#gone.clear();
    this.#fresh.clear();
    this.#freshTexts = 0;
  }

  /** How many texts hold the gram, removed ones that are still frozen included. */
  count(gram: number): number {
    return this.#end(gram) - this.#end(gram - 1) + (this.#fresh.get(gram)?.length ?? 0);
  }

  forEach(gram: number, visit: (text: number) => void): void {
    const end = this.#end(gram);
    for (let i = this.#end(gram - 1); i < end; i++) visit(this.#frozen[i] ?? 0);
    const fresh = this.#fresh.get(gram);
    if (fresh) for (const text of fresh) visit(text);
  }

  #end(gram: number): number {
    return this.#ends[gram] ?? 0;
  }
}
