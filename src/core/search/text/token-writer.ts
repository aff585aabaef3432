import { foldOf, KIND, kindOf } from './letters';

/** What is longer is a checksum or an encoded picture; its beginning tells it from others. In UTF-16 units. */
const LONGEST = 40;

/** Above the letters of alphabets; four of them make a number that is still exact. */
const RADIX = 0x2000;

/**
 * One word in five of an English text is one of these. None tells a text from another, and without them the index is a tenth
 * smaller; they are no tokens of a query either, so that phrases hold.
 */
const PASSED_OVER = new Set(
  'a an and as are be for in is it of on or that the this to with'.split(' ').map(packedWord),
);

const LONGEST_PASSED_OVER = 4;

const SPACE = 32;

/** Shared by all writers, one at a time: a text is written in one go, and a library is some sixty million units. */
let units = new Uint16Array(1 << 16);
/** So many arguments a call may have everywhere. */
const CHUNK = 8192;

/** What a word is written in; `capitals`: letters, with capitals behind the first. */
export type WordKind = 'korean' | 'plain' | 'capitals';

/** Writes unit by unit: a string for every pair of syllables would be millions. */
export class TokenWriter {
  readonly #text: string;
  #length = 0;
  /** The syllable before, which the next one makes a pair with; 0 where there is none. */
  #pending = 0;
  #runLength = 0;
  /** Whether the word written last has capitals behind its first letter. */
  #hasCapitals = false;

  constructor(text: string) {
    this.#text = text;
  }

  get isRunOfOne(): boolean {
    return this.#runLength === 1;
  }

  /** Writes the whole text, but for the end of a run it may end in; tells where each word lies. */
  walk(onWord?: (start: number, end: number, is: WordKind) => void): void {
    const text = this.#text;
    for (let i = 0; i < text.length; ) {
      const kind = kindOf(text.charCodeAt(i));
      const start = i++;
      if (kind === KIND.gap) continue;
      if (kind !== KIND.syllable) {
        this.endRun();
        i = this.#word(start);
        onWord?.(start, i, this.#hasCapitals ? 'capitals' : 'plain');
        continue;
      }
      this.#syllable(foldOf(text.charCodeAt(start)));
      for (; i < text.length && kindOf(text.charCodeAt(i)) === KIND.syllable; i++)
        this.#syllable(foldOf(text.charCodeAt(i)));
      onWord?.(start, i, 'korean');
    }
  }

  /** What follows is no syllable: the last one stands alone once more. */
  endRun(): void {
    if (this.#pending === 0) return;
    this.#room(2);
    units[this.#length++] = this.#pending;
    units[this.#length++] = SPACE;
    this.#pending = 0;
    this.#runLength = 0;
  }

  finish(): string {
    let written = '';
    for (let at = 0; at < this.#length; at += CHUNK) {
      // Not spread: that walks the array as an iterable, eight times as slowly.
      const chunk = units.subarray(at, Math.min(at + CHUNK, this.#length));
      written += Reflect.apply(String.fromCharCode, undefined, chunk);
    }
    return written.trimEnd();
  }

  #syllable(code: number): void {
    if (this.#pending !== 0) {
      this.#room(3);
      units[this.#length++] = this.#pending;
      units[this.#length++] = code;
      units[this.#length++] = SPACE;
    }
    this.#pending = code;
    this.#runLength++;
  }

  /** Writes one word and answers where it ends. One pass: most of a library is such words. */
  #word(start: number): number {
    this.#room(LONGEST + 1);
    this.#hasCapitals = false;
    const from = this.#length;
    let at = from;
    let end = start;
    for (; end < this.#text.length; end++) {
      const code = this.#text.charCodeAt(end);
      const kind = kindOf(code);
      if (kind === KIND.gap || kind === KIND.syllable) break;
      if (kind === KIND.upper && end > start) this.#hasCapitals = true;
      if (at < from + LONGEST) units[at++] = foldOf(code);
    }
    if (at - from <= LONGEST_PASSED_OVER && PASSED_OVER.has(packed(units, from, at))) return end;
    units[at++] = SPACE;
    this.#length = at;
    return end;
  }

  #room(more: number): void {
    if (this.#length + more <= units.length) return;
    const wider = new Uint16Array(units.length * 2);
    wider.set(units);
    units = wider;
  }
}

/** A word of up to four units as one number, so that no string is made to look it up. */
function packed(word: ArrayLike<number>, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i++) number = number * RADIX + (word[i] ?? 0);
  return number;
}

function packedWord(word: string): number {
  const codes = [...word].map(letter => letter.charCodeAt(0));
  return packed(codes, 0, codes.length);
}
