import { align } from './align';
import { type Asked, readAsked } from './asked';
import type { EntryKind, SearchEntry } from './entry';
import { fuzzyDistances } from './fuzzy';
import { type Reading, readExactly, readForgiving, readSigns } from './match';
import { Postings } from './postings';
import type { Prepared } from './prepared';
import { compareMatches, isDoubtful, type Match, scoreOf, type Why } from './rank';
import { Shortlist } from './shortlist';
import { spansOf } from './spans';
import { gramsOfAsked, gramsOfNeighbours, gramsOfText } from './text-grams';
import { kindBits, TextTable } from './text-table';

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

/** How many texts are compared for one query. Among 5,800 titles 128, 256 and 512 find the same; the rest is room for more. */
const COMPARED = 256;
/** With this many explained matches, likenesses would only be noise. */
const ENOUGH = 3;
/** How many of the unexplained texts fuse.js looks at. */
const GUESSED = 64;

/**
 * Finds entries by their names, in Korean and English, as one types: `spdlqj` finds 네이버, `ㄱㅅ` finds 검색, `raect`
 * finds React. The order of results is that of `compareMatches`. Adding or removing an
 * entry costs microseconds, except when `Postings` freezes what has gathered, which costs as much as it holds.
 */
export class TitleIndex {
  readonly #texts = new TextTable();
  readonly #postings = new Postings();
  readonly #shortlist = new Shortlist();

  constructor(entries: readonly SearchEntry[]) {
    for (const entry of entries) this.add(entry);
    this.#postings.settle();
  }

  /** Makes an entry findable. One of the same key is replaced. */
  add(entry: SearchEntry): void {
    this.remove(entry.key);
    for (const { number, text } of this.#texts.add(entry)) this.#postings.add(number, gramsOfText(text));
  }

  /** Forgets an entry; false if there was none of this key. */
  remove(key: string): boolean {
    const removed = this.#texts.remove(key);
    for (const { number, text } of removed) this.#postings.remove(number, gramsOfText(text));
    return removed.length > 0;
  }

  /** The best matches, best first. Any string may be asked; one with nothing to look for finds nothing. */
  search(query: string, { limit, kinds }: TitleSearchOptions): readonly TitleHit[] {
    const asked = readAsked(query);
    if (asked.literals.length === 0) return [];
    const wanted = kindBits(kinds);
    const matches = asked.keys === '' ? this.#scan(asked, wanted) : this.#compare(asked, wanted, limit);
    return this.#hits(matches.sort(compareMatches), limit);
  }

  /** From the strictest reading to the loosest; a looser one is tried only where the stricter ones leave room. */
  #compare(asked: Asked, wanted: number, limit: number): Match[] {
    const picked = this.#pick(gramsOfAsked(asked), wanted);
    const matches: Match[] = [];
    let rest = this.#read(picked, matches, title => readExactly(asked, title));
    if (matches.length < limit) rest = this.#read(rest, matches, title => readForgiving(asked, title));
    if (matches.length < ENOUGH && matches.every(isDoubtful)) {
      const meant = gramsOfNeighbours(asked, gram => this.#postings.count(gram) > 0);
      const seen = new Set(picked);
      const others = this.#pick(meant, wanted).filter(number => !seen.has(number));
      this.#read(others, matches, title => readForgiving(asked, title));
    }
    // Consonants alone are alike to everything.
    const isGuessable = asked.choseong === undefined || asked.choseong.hasSyllables;
    if (isGuessable && matches.length < ENOUGH) this.#guess(asked, rest.slice(0, GUESSED), matches);
    return matches;
  }

  #pick(grams: Iterable<number>, wanted: number): readonly number[] {
    const { bits, lengths } = this.#texts;
    return this.#shortlist.pick(this.#postings, { grams, limit: COMPARED, bits, wanted, lengths });
  }

  /** A query of signs alone, such as `???`, has no keys: it is looked for in every text, as it is. */
  #scan(asked: Asked, wanted: number): Match[] {
    const { bits } = this.#texts;
    const matches: Match[] = [];
    const numbers = [...bits.keys()].filter(number => ((bits[number] ?? 0) & wanted) !== 0);
    this.#read(numbers, matches, title => readSigns(asked, title));
    return matches;
  }

  /** Adds a match for every text in which `read` finds the query, and returns the others. */
  #read(
    numbers: readonly number[],
    matches: Match[],
    read: (title: Prepared) => Reading | undefined,
  ): readonly number[] {
    return numbers.filter(number => {
      const reading = read(this.#texts.prepared(number));
      if (reading !== undefined) matches.push(this.#match(number, reading, 0));
      return reading === undefined;
    });
  }

  #guess(asked: Asked, numbers: readonly number[], matches: Match[]): void {
    const candidates = numbers.map(text => ({ text, words: this.#texts.prepared(text).words }));
    const words = asked.words.map(word => word.keys).join(' ');
    for (const [number, distance] of fuzzyDistances(words, candidates)) {
      const alignment = align(asked.words, this.#texts.prepared(number).keys, true);
      matches.push(this.#match(number, { why: 'fuzzy', alignment, whole: false }, distance));
    }
  }

  #match(number: number, { why, alignment, whole }: Reading, distance: number): Match {
    const boost = this.#texts.entryOf(number)?.boost ?? 0;
    const length = this.#texts.prepared(number).keys.keys.length;
    return { text: number, why, alignment, whole, length, boost, distance };
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
