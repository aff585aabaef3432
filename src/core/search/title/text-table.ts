import type { EntryKind, SearchEntry } from './entry';
import { Prepared } from './prepared';

/** One bit for each kind, so that a search among some kinds is one comparison a text. */
const KIND_BIT: Readonly<Record<EntryKind, number>> = { article: 1, topic: 2, author: 4, term: 8 };

/** The bits of these kinds; of all kinds unless told. */
export function kindBits(kinds: readonly EntryKind[] = ['article', 'topic', 'author', 'term']): number {
  return kinds.reduce((bits, kind) => bits | KIND_BIT[kind], 0);
}

/** How many prepared texts are kept. A query's next key compares mostly the same ones. */
const KEPT = 4096;

/**
 * All searchable texts by number: an entry's title, then its aliases, one number after the other. Numbers are not
 * used again, so a text that came later has the larger one.
 */
export class TextTable<E extends SearchEntry> {
  readonly #entries: (E | undefined)[] = [];
  /** The number of each entry's title. */
  readonly #firsts = new Map<string, number>();
  readonly #prepared = new Map<number, Prepared>();
  #bits = new Uint8Array(64);
  #lengths = new Uint16Array(64);
  #size = 0;

  /** How many texts there are. */
  get size(): number {
    return this.#size;
  }

  /** By text, the bit of its kind; 0 where it was removed. */
  get bits(): Uint8Array {
    return this.#bits.subarray(0, this.#entries.length);
  }

  /** By text, its length in UTF-16 units. */
  get lengths(): Uint16Array {
    return this.#lengths.subarray(0, this.#entries.length);
  }

  /** Numbers an entry's texts and gives each to `visit`. There must be none of the same key. */
  add(entry: E, visit: (number: number, text: string) => void): void {
    this.#firsts.set(entry.key, this.#entries.length);
    this.#addText(entry, entry.title, visit);
    if (entry.aliases) for (const alias of entry.aliases) this.#addText(entry, alias, visit);
  }

  #addText(entry: E, text: string, visit: (number: number, text: string) => void): void {
    const number = this.#entries.push(entry) - 1;
    if (number >= this.#bits.length) this.#grow();
    this.#bits[number] = KIND_BIT[entry.kind];
    this.#size++;
    this.#lengths[number] = Math.min(text.length, 0xffff);
    visit(number, text);
  }

  get(key: string): E | undefined {
    const first = this.#firsts.get(key);
    return first === undefined ? undefined : this.#entries[first];
  }

  /** Puts an entry in the place of the known one of its key; false if their names are not the same. */
  replace(known: E, entry: E): boolean {
    const first = this.#firsts.get(entry.key);
    if (first === undefined || !haveSameNames(known, entry)) return false;
    this.#entries.fill(entry, first, first + 1 + (entry.aliases?.length ?? 0));
    return true;
  }

  /** Forgets an entry and gives its texts to `visit`; false if it was not there. */
  remove(key: string, visit: (number: number, text: string) => void): boolean {
    const first = this.#firsts.get(key);
    const entry = first === undefined ? undefined : this.#entries[first];
    if (first === undefined || entry === undefined) return false;
    this.#firsts.delete(key);
    for (const [place, text] of [entry.title, ...(entry.aliases ?? [])].entries()) {
      const number = first + place;
      this.#entries[number] = undefined;
      this.#prepared.delete(number);
      this.#bits[number] = 0;
      this.#size--;
      visit(number, text);
    }
    return true;
  }

  entryOf(number: number): E | undefined {
    return this.#entries[number];
  }

  /** The alias this number stands for; undefined where it is the title. */
  aliasOf(number: number): string | undefined {
    const entry = this.#entries[number];
    if (!entry?.aliases?.length) return undefined;
    return entry.aliases[number - (this.#firsts.get(entry.key) ?? 0) - 1];
  }

  /** The text itself; empty where it was removed. */
  textOf(number: number): string {
    return this.aliasOf(number) ?? this.#entries[number]?.title ?? '';
  }

  prepared(number: number): Prepared {
    const kept = this.#prepared.get(number);
    if (kept !== undefined) return kept;
    const prepared = new Prepared(this.textOf(number));
    if (this.#prepared.size >= KEPT) this.#prepared.clear();
    this.#prepared.set(number, prepared);
    return prepared;
  }

  #grow(): void {
    const [bits, lengths] = [this.#bits, this.#lengths];
    this.#bits = new Uint8Array(bits.length * 2);
    this.#bits.set(bits);
    this.#lengths = new Uint16Array(lengths.length * 2);
    this.#lengths.set(lengths);
  }
}

function haveSameNames(a: SearchEntry, b: SearchEntry): boolean {
  const [these, those] = [a.aliases ?? [], b.aliases ?? []];
  const areAliasesSame = these.length === those.length && these.every((alias, place) => alias === those[place]);
  return a.kind === b.kind && a.title === b.title && areAliasesSame;
}
