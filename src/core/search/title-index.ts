import { normalOf } from '../hangul/normal';
import { align } from './align';
import { type Asked, readAsked } from './asked';
import type { EntryKind, SearchEntry } from './entry';
import { fuzzyDistances } from './fuzzy';
import { type KeyText, keyText } from './keys';
import { type Reading, readExactly, readKeys } from './match';
import { Postings } from './postings';
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
const ENOUGH = 5;
/** How many of the unexplained texts fuse.js looks at. */
const GUESSED = 32;
/** How many prepared texts are kept: a query's next key compares mostly the same ones. */
const KEPT = 4096;

/**
 * Finds entries by their names, in Korean and English, as one types. Works in keystroke space, so the query
 * `spdlqj` finds 네이버; see docs/DESIGN.md for the order of results.
 */
export class TitleIndex {
  readonly #texts: (Text | undefined)[] = [];
  readonly #numbers = new Map<string, readonly number[]>();
  readonly #shortlist = new Shortlist();
  readonly #kept = new Map<number, KeyText>();
  readonly #postings = new Postings();

  constructor(entries: readonly SearchEntry[]) {
    for (const entry of entries) this.add(entry);
    this.#postings.freeze();
  }

  /** Makes an entry findable. One of the same key is replaced. */
  add(entry: SearchEntry): void {
    this.remove(entry.key);
    const numbers = [entry.title, ...(entry.aliases ?? [])].map(text => {
      const number = this.#texts.push({ entry, text }) - 1;
      this.#postings.add(number, gramsOfText(text));
      return number;
    });
    this.#numbers.set(entry.key, numbers);
  }

  /** Forgets an entry; false if there was none of this key. */
  remove(key: string): boolean {
    const numbers = this.#numbers.get(key);
    for (const number of numbers ?? []) {
      this.#postings.remove(number, gramsOfText(this.#texts[number]?.text ?? ''));
      this.#texts[number] = undefined;
      this.#kept.delete(number);
    }
    return this.#numbers.delete(key);
  }

  /** The best matches, best first. Any string may be asked; one with nothing to look for finds nothing. */
  search(query: string, { limit, kinds }: TitleSearchOptions): readonly TitleHit[] {
    const asked = readAsked(query);
    if (asked.literals.length === 0) return [];
    const accepts = (number: number) => {
      const kind = this.#texts[number]?.entry.kind;
      return kind !== undefined && (kinds === undefined || kinds.includes(kind));
    };
    const matches = asked.keys === '' ? this.#scan(asked, accepts) : this.#compare(asked, limit, accepts);
    return this.#hits(matches.sort(compareMatches), limit);
  }

  #compare(asked: Asked, limit: number, accepts: (number: number) => boolean): Match[] {
    const lengthOf = (number: number) => this.#texts[number]?.text.length ?? 0;
    const texts = this.#texts.length;
    const picked = this.#shortlist.pick(this.#postings, gramsOfAsked(asked), {
      texts,
      limit: COMPARED,
      accepts,
      lengthOf,
    });
    const matches: Match[] = [];
    let rest = this.#read(picked, matches, (text, keys) => readExactly(asked, text, keys));
    if (matches.length < limit) rest = this.#read(rest, matches, (text, keys) => readKeys(asked, text, keys, true));
    if (matches.length < ENOUGH) this.#guess(asked, rest.slice(0, GUESSED), matches);
    return matches;
  }

  /** Adds a match for every text that `read` can read the query in, and returns the others. */
  #read(
    numbers: readonly number[],
    matches: Match[],
    read: (text: string, keys: KeyText) => Reading | undefined,
  ): readonly number[] {
    return numbers.filter(number => {
      const text = this.#texts[number]?.text ?? '';
      const keys = this.#keysOf(number, text);
      const reading = read(text, keys);
      if (reading !== undefined) matches.push(this.#match(number, keys, reading, 0));
      return reading === undefined;
    });
  }

  #guess(asked: Asked, numbers: readonly number[], matches: Match[]): void {
    const candidates = numbers.map(text => ({ text, ...this.#keysOf(text, this.#texts[text]?.text ?? '') }));
    for (const [number, distance] of fuzzyDistances(asked.keys, candidates)) {
      const keys = this.#keysOf(number, this.#texts[number]?.text ?? '');
      const alignment = align(asked.words, keys, true);
      matches.push(this.#match(number, keys, { why: 'fuzzy', alignment, whole: false }, distance));
    }
  }

  /** A query of signs alone, such as `???`, has no keys: it is looked for as it is. */
  #scan({ literals }: Asked, accepts: (number: number) => boolean): Match[] {
    const matches: Match[] = [];
    const literal = literals.join(' ');
    for (const [number, text] of this.#texts.entries()) {
      if (text === undefined || !accepts(number)) continue;
      const normal = normalOf(text.text);
      if (!normal.includes(literal)) continue;
      const alignment = { found: 1, edits: 0, rough: 0, breaks: 0, start: normal.indexOf(literal), spans: [] };
      matches.push(
        this.#match(
          number,
          this.#keysOf(number, text.text),
          { why: 'literal', alignment, whole: normal.trim() === literal },
          0,
        ),
      );
    }
    return matches;
  }

  #match(number: number, { keys }: KeyText, reading: Reading, distance: number): Match {
    return { text: number, ...reading, length: keys.length, boost: this.#texts[number]?.entry.boost ?? 0, distance };
  }

  #hits(matches: readonly Match[], limit: number): readonly TitleHit[] {
    const hits = new Map<string, TitleHit>();
    let score = 1;
    for (const match of matches) {
      const found = this.#texts[match.text];
      if (hits.size === limit) break;
      if (found === undefined || hits.has(found.entry.key)) continue;
      const { entry, text } = found;
      const isTitle = text === entry.title;
      score = Math.min(score, scoreOf(match));
      hits.set(entry.key, {
        key: entry.key,
        score,
        why: match.why,
        ...(match.why === 'typo' && { edits: match.alignment.edits }),
        spans: isTitle ? spansOf(text, match.why, match.alignment.spans) : [],
        ...(!isTitle && { alias: text }),
      });
    }
    return [...hits.values()];
  }

  #keysOf(number: number, text: string): KeyText {
    const kept = this.#kept.get(number);
    if (kept !== undefined) return kept;
    const keys = keyText(text);
    if (this.#kept.size >= KEPT) this.#kept.clear();
    this.#kept.set(number, keys);
    return keys;
  }
}
