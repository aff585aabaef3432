import { type Asked, readAsked } from './asked';
import type { EntryKind, SearchEntry } from './entry';
import { fuzzyDistances } from './fuzzy';
import { type Reading, readAlike, readExactly, readForgiving, readSigns } from './match';
import { readPartly, weighed } from './partial';
import { Postings } from './postings';
import type { Prepared } from './prepared';
import { compareMatches, isDoubtful, type Match, scoreOf, type Why } from './rank';
import { Shortlist } from './shortlist';
import { spansOf } from './spans';
import { keystrokes } from './spelling';
import { addGramsOfText, gramsOfAsked, gramsOfNeighbours } from './text-grams';
import { kindBits, TextTable } from './text-table';
import { walk } from './walk';
import { rarerWordsLeftOut, WordCounts } from './word-counts';

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

/** How many are found, and among which. */
export interface TitleSearchOptions<E extends SearchEntry> {
  /** Above {@link COMPARED} every text is found that holds what was asked, not only the likeliest: `Infinity` lists all. */
  readonly limit: number;
  /** Only entries of these kinds; all kinds unless told. */
  readonly kinds?: readonly EntryKind[];
  /** Only entries that pass. Asked of all that are likely, thousands where the query is short: it should be quick. */
  readonly accept?: ((entry: E) => boolean) | undefined;
}

/** What a search is among. */
interface Among {
  readonly limit: number;
  readonly wanted: number;
  readonly accept: ((text: number) => boolean) | undefined;
}

/** What was found of a query so far. */
interface Found {
  readonly asked: Asked;
  readonly matches: Match[];
}

/** How many texts are compared for one query. Among 5,800 titles 128, 256 and 512 find the same; the rest is room for more. */
const COMPARED = 256;
/** With this many explained matches, parts and likenesses would only be noise. */
const ENOUGH = 3;
/** How many of the unexplained texts may be guessed. */
const GUESSED = 128;

/**
 * Finds entries by their names, in Korean and English, as one types: `spdlqj` finds 네이버, `ㄱㅅ` finds 검색, `raect`
 * finds React. The order of results is that of `compareMatches`. Adding or removing an
 * entry costs microseconds; the next search makes what was added findable.
 */
export class TitleIndex<E extends SearchEntry = SearchEntry> {
  readonly #texts = new TextTable<E>();
  readonly #postings = new Postings();
  readonly #words = new WordCounts();
  readonly #shortlist = new Shortlist();

  constructor(entries: readonly NoInfer<E>[]) {
    for (const entry of entries) this.add(entry);
    this.#postings.settle();
  }

  /** The entry of this key. */
  get(key: string): E | undefined {
    return this.#texts.get(key);
  }

  /** Makes an entry findable. One of the same key is replaced, at no cost where its names are the same. */
  add(entry: E): void {
    const known = this.#texts.get(entry.key);
    if (known && this.#texts.replace(known, entry)) return;
    if (known) this.remove(entry.key);
    this.#texts.add(entry, (number, text) => {
      const walked = walk(text, keystrokes);
      this.#words.add(walked);
      addGramsOfText(text, this.#postings.begin(number), walked);
    });
  }

  /** Forgets an entry; false if there was none of this key. */
  remove(key: string): boolean {
    return this.#texts.remove(key, (number, text) => {
      this.#postings.remove(number);
      this.#words.remove(walk(text, keystrokes));
    });
  }

  /** The best matches, best first. Any string may be asked; one with nothing to look for finds nothing. */
  search(query: string, { limit, kinds, accept }: TitleSearchOptions<E>): readonly TitleHit[] {
    const asked = readAsked(query);
    if (asked.literals.length === 0) return [];
    const among: Among = {
      limit,
      wanted: kindBits(kinds),
      accept: accept && (text => this.#passes(text, accept)),
    };
    this.#postings.settle();
    const matches = asked.keys === '' ? this.#scan(asked, among) : this.#compare(asked, among);
    return this.#hits(matches.sort(compareMatches), limit);
  }

  #passes(text: number, accept: (entry: E) => boolean): boolean {
    const entry = this.#texts.entryOf(text);
    return entry !== undefined && accept(entry);
  }

  /** From the strictest reading to the loosest; a looser one is tried only where the stricter ones leave room. */
  #compare(asked: Asked, among: Among): Match[] {
    const picked = this.#pick(gramsOfAsked(asked), among, Math.max(COMPARED, among.limit));
    const matches: Match[] = [];
    const found: Found = { asked, matches };
    // However many are wanted: what only a looser reading explains is among the likeliest, or was not meant.
    let rest = this.#read(picked, found, title => readExactly(asked, title)).slice(0, COMPARED);
    if (matches.length < Math.min(COMPARED, among.limit))
      rest = this.#read(rest, found, title => readForgiving(asked, title));
    if (matches.length < ENOUGH && matches.every(isDoubtful)) {
      const meant = gramsOfNeighbours(asked, gram => this.#postings.count(gram) > 0);
      const seen = new Set(picked);
      const others = this.#pick(meant, among, COMPARED).filter(number => !seen.has(number));
      this.#read(others, found, title => readForgiving(asked, title));
    }
    if (asked.words.length > 1 && matches.length < ENOUGH) {
      const words = weighed(asked.words, this.#postings, this.#texts.size);
      rest = this.#read(rest, found, title => readPartly(words, title));
    }
    // Consonants alone are alike to everything.
    const isGuessable = asked.choseong === undefined || asked.choseong.hasSyllables;
    if (isGuessable && matches.length < ENOUGH) this.#guess(rest.slice(0, GUESSED), found);
    return matches;
  }

  #pick(grams: Iterable<number>, { wanted, accept }: Among, limit: number): readonly number[] {
    const { size, bits, lengths } = this.#texts;
    return this.#shortlist.pick(this.#postings, { grams, limit, size, bits, wanted, accept, lengths });
  }

  /** A query of signs alone, such as `???`, has no keys: it is looked for in every text, as it is. */
  #scan(asked: Asked, { limit, wanted, accept }: Among): Match[] {
    const most = Math.max(COMPARED, limit);
    const { bits, lengths } = this.#texts;
    const signs = asked.text.split(/\s+/);
    const numbers: number[] = [];
    for (let number = 0; number < bits.length; number++) {
      if (((bits[number] ?? 0) & wanted) === 0) continue;
      const text = this.#texts.textOf(number);
      if (signs.every(sign => text.includes(sign)) && accept?.(number) !== false) numbers.push(number);
    }
    // Of too many the shorter ones: the query is more of those.
    if (numbers.length > most) numbers.sort((a, b) => (lengths[a] ?? 0) - (lengths[b] ?? 0) || a - b);
    const matches: Match[] = [];
    this.#read(numbers.slice(0, most), { asked, matches }, title => readSigns(asked, title));
    return matches;
  }

  /** Adds a match for every text in which `read` finds the query, and returns the others. */
  #read(numbers: readonly number[], found: Found, read: (title: Prepared) => Reading | undefined): number[] {
    return numbers.filter(number => {
      const reading = read(this.#texts.prepared(number));
      if (reading !== undefined) found.matches.push(this.#match(number, reading, found.asked));
      return reading === undefined;
    });
  }

  /** What is left when no rule explains it: fuse.js says how near the alike ones are. */
  #guess(numbers: readonly number[], { asked, matches }: Found): void {
    const readings = new Map<number, Reading>();
    for (const number of numbers) {
      const reading = readAlike(asked, this.#texts.prepared(number));
      if (reading !== undefined) readings.set(number, reading);
    }
    const candidates = [...readings.keys()].map(text => ({ text, words: this.#texts.prepared(text).words }));
    const distances = fuzzyDistances(asked.words.map(word => word.keys).join(' '), candidates);
    for (const [number, reading] of readings) {
      const distance = distances.get(number);
      if (distance !== undefined) matches.push(this.#match(number, { ...reading, distance }, asked));
    }
  }

  #match(number: number, { why, alignment, whole, distance = 0 }: Reading, asked: Asked): Match {
    const boost = this.#texts.entryOf(number)?.boost ?? 0;
    const title = this.#texts.prepared(number);
    const { keys } = title;
    const read = why === 'choseong' ? title.consonants : keys;
    const leftOut = rarerWordsLeftOut(keys, read, alignment.spans, this.#words);
    const verbatim = asked.verbatim !== undefined && title.text.normalize('NFC').includes(asked.verbatim);
    return { text: number, why, alignment, whole, leftOut, verbatim, length: keys.keys.length, boost, distance };
  }

  /** One hit for each entry, by whichever of its names matched best. */
  #hits(matches: readonly Match[], limit: number): readonly TitleHit[] {
    const hits = new Map<string, TitleHit>();
    let score = 1;
    for (const match of matches) {
      if (hits.size >= limit) break;
      const entry = this.#texts.entryOf(match.text);
      if (entry === undefined || hits.has(entry.key)) continue;
      score = Math.min(score, scoreOf(match));
      hits.set(entry.key, this.#hit(entry, match, score));
    }
    return [...hits.values()];
  }

  #hit({ key, title }: SearchEntry, { text, why, alignment }: Match, score: number): TitleHit {
    const alias = this.#texts.aliasOf(text);
    return {
      key,
      score,
      why,
      ...(why === 'typo' && { edits: alignment.edits }),
      spans: alias === undefined ? spansOf(title, why, alignment.spans) : [],
      ...(alias !== undefined && { alias }),
    };
  }
}
