import { align } from './align';
import { type Asked, readAsked } from './asked';
import type { EntryKind, SearchEntry } from './entry';
import { fuzzyDistances } from './fuzzy';
import { type Reading, readExactly, readForgiving } from './match';
import { Postings } from './postings';
import { Prepared } from './prepared';
import { compareMatches, type Match, scoreOf, type Why } from './rank';
import { Shortlist } from './shortlist';
import { spansOf } from './spans';
import { gramsOfAsked, gramsOfText } from './text-grams';

export type { Why } from './rank';

/** One found entry. */
export interface TitleHit {
  readonly key: string;
  /** Between 0 and 1, never rising down the list. */
  readonly score: number;
  readonly why: Why;
  /** How many keys were off, for `why: 'typo'`. */
  readonly edits?: number;
  /** What to highlight in the shown title, in UTF-16 units, ascending and apart; empty where an alias matched. */
  readonly spans: readonly (readonly [start: number, end: number])[];
  /** The alias that matched, where it was not the title. */
  readonly alias?: string;
}

export interface TitleSearchOptions {
  readonly limit: number;
  /** Only entries of these kinds; all kinds unless told. */
  readonly kinds?: readonly EntryKind[];
}

/** One searchable text: a title or an alias. */
interface Text {
  readonly entry: SearchEntry;
  readonly text: string;
}

/** How many texts are compared for one query. */
const COMPARED = 256;
/** With this many explained matches, likenesses would only be noise. */
const ENOUGH = 3;
/** How many of the unexplained texts fuse.js looks at. */
const GUESSED = 32;
/** How many prepared texts are kept: a query's next key compares mostly the same ones. */
const KEPT = 4096;

const FLAG: Readonly<Record<EntryKind, number>> = { article: 1, topic: 2, term: 4 };
const ANY = 7;

/**
 * Finds entries by their names, in Korean and English, as one types. Works in keystroke space, so the query
 * `spdlqj` finds 네이버. The order of results is that of `compareMatches`.
 */
export class TitleIndex {
  readonly #texts: (Text | undefined)[] = [];
  readonly #numbers = new Map<string, readonly number[]>();
  readonly #postings = new Postings();
  readonly #shortlist = new Shortlist();
  readonly #prepared = new Map<number, Prepared>();
  /** By text: the flag of its entry's kind, 0 once removed; and its length. */
  #flags = new Uint8Array(64);
  #lengths = new Uint16Array(64);

  constructor(entries: readonly SearchEntry[]) {
    for (const entry of entries) this.add(entry);
    this.#postings.settle();
  }

  /** Makes an entry findable. One of the same key is replaced. */
  add(entry: SearchEntry): void {
    this.remove(entry.key);
    const numbers = [entry.title, ...(entry.aliases ?? [])].map(text => this.#addText({ entry, text }));
    this.#numbers.set(entry.key, numbers);
  }

  /** Forgets an entry; false if there was none of this key. */
  remove(key: string): boolean {
    const numbers = this.#numbers.get(key);
    for (const number of numbers ?? []) {
      this.#postings.remove(number, gramsOfText(this.#texts[number]?.text ?? ''));
      this.#texts[number] = undefined;
      this.#prepared.delete(number);
      this.#flags[number] = 0;
    }
    return this.#numbers.delete(key);
  }

  /** The best matches, best first. Any string may be asked; one with nothing to look for finds nothing. */
  search(query: string, { limit, kinds }: TitleSearchOptions): readonly TitleHit[] {
    const asked = readAsked(query);
    if (asked.literals.length === 0) return [];
    const wanted = kinds === undefined ? ANY : kinds.reduce((flags, kind) => flags | FLAG[kind], 0);
    const matches = asked.keys === '' ? this.#scan(asked, wanted) : this.#compare(asked, wanted, limit);
    return this.#hits(matches.sort(compareMatches), limit);
  }

  #addText(text: Text): number {
    const number = this.#texts.push(text) - 1;
    if (number >= this.#flags.length) {
      this.#flags = grown(this.#flags, new Uint8Array(number * 2));
      this.#lengths = grown(this.#lengths, new Uint16Array(number * 2));
    }
    this.#flags[number] = FLAG[text.entry.kind];
    this.#lengths[number] = Math.min(text.text.length, 0xffff);
    this.#postings.add(number, gramsOfText(text.text));
    return number;
  }

  /** From the strictest reading to the loosest; a looser one is tried only where the stricter ones leave room. */
  #compare(asked: Asked, wanted: number, limit: number): Match[] {
    const flags = this.#flags.subarray(0, this.#texts.length);
    const grams = gramsOfAsked(asked);
    const picked = this.#shortlist.pick(this.#postings, {
      grams,
      limit: COMPARED,
      flags,
      wanted,
      lengths: this.#lengths,
    });
    const matches: Match[] = [];
    let rest = this.#read(picked, matches, title => readExactly(asked, title));
    if (matches.length < limit) rest = this.#read(rest, matches, title => readForgiving(asked, title));
    if (matches.length < ENOUGH) this.#guess(asked, rest.slice(0, GUESSED), matches);
    return matches;
  }

  /** Adds a match for every text in which `read` finds the query, and returns the others. */
  #read(
    numbers: readonly number[],
    matches: Match[],
    read: (title: Prepared) => Reading | undefined,
  ): readonly number[] {
    return numbers.filter(number => {
      const reading = read(this.#prepare(number));
      if (reading !== undefined) matches.push(this.#match(number, reading, 0));
      return reading === undefined;
    });
  }

  #guess(asked: Asked, numbers: readonly number[], matches: Match[]): void {
    const candidates = numbers.map(text => ({ text, keys: this.#prepare(text).keys.keys }));
    for (const [number, distance] of fuzzyDistances(asked.keys, candidates)) {
      const alignment = align(asked.words, this.#prepare(number).keys, true);
      matches.push(this.#match(number, { why: 'fuzzy', alignment, whole: false }, distance));
    }
  }

  /** A query of signs alone, such as `???`, has no keys: it is looked for as it is. */
  #scan({ literals }: Asked, wanted: number): Match[] {
    const literal = literals.join(' ');
    const matches: Match[] = [];
    for (const number of this.#texts.keys()) {
      if (((this.#flags[number] ?? 0) & wanted) === 0) continue;
      const { normal } = this.#prepare(number);
      const start = normal.indexOf(literal);
      if (start < 0) continue;
      const alignment = { found: 1, edits: 0, rough: 0, breaks: 0, start, spans: [] };
      matches.push(this.#match(number, { why: 'literal', alignment, whole: normal.trim() === literal }, 0));
    }
    return matches;
  }

  #match(number: number, reading: Reading, distance: number): Match {
    const boost = this.#texts[number]?.entry.boost ?? 0;
    return { ...reading, text: number, length: this.#prepare(number).keys.keys.length, boost, distance };
  }

  #hits(matches: readonly Match[], limit: number): readonly TitleHit[] {
    const hits = new Map<string, TitleHit>();
    let score = 1;
    for (const match of matches) {
      if (hits.size >= limit) break;
      const found = this.#texts[match.text];
      if (found === undefined || hits.has(found.entry.key)) continue;
      score = Math.min(score, scoreOf(match));
      hits.set(found.entry.key, hitOf(match, found, score));
    }
    return [...hits.values()];
  }

  #prepare(number: number): Prepared {
    let prepared = this.#prepared.get(number);
    if (prepared === undefined) {
      prepared = new Prepared(this.#texts[number]?.text ?? '');
      if (this.#prepared.size >= KEPT) this.#prepared.clear();
      this.#prepared.set(number, prepared);
    }
    return prepared;
  }
}

function hitOf({ why, alignment }: Match, { entry, text }: Text, score: number): TitleHit {
  const isTitle = text === entry.title;
  return {
    key: entry.key,
    score,
    why,
    ...(why === 'typo' && { edits: alignment.edits }),
    spans: isTitle ? spansOf(text, why, alignment.spans) : [],
    ...(!isTitle && { alias: text }),
  };
}

function grown<T extends Uint8Array | Uint16Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
