/**
 * Text as the tokens that an index holds. Latin words are tokens as they are. Of Hangul every two syllables beside each other are
 * one, across spaces too: `벡터 검색` is `벡터 터검 검색`. So a word of two syllables, the commonest Korean query, is found
 * wherever it stands, `벡터검색` finds `벡터 검색`, and tokens in a row are a phrase.
 */
import { foldOf, KIND, kindOf } from './letters';

/** What is longer is a checksum or an encoded picture; its beginning tells it from others. In UTF-16 units. */
const LONGEST = 40;

/**
 * One word in five of an English text is one of these. None tells a text from another, and without them the index is a tenth
 * smaller; they are no tokens of a query either, so that phrases hold.
 */
const PASSED_OVER = new Set('a an and as are be for in is it of on or that the this to with'.split(' '));
const LONGEST_PASSED_OVER = 4;

const SPACE = 32;

/**
 * The tokens of a text in its order, a space between them. The last syllable before something else stands alone once more, so that
 * a phrase goes on behind it: `좋은 웹 API` begins with `좋은 은웹 웹 api`. Behind the whole text, where they part no phrase, come
 * the parts of names like `useState` and the short Korean words that stand alone.
 */
export function textTokens(text: string): string {
  const out = new TokenWriter(text);
  const shortWords = new Set<string>();
  const names = new Set<string>();
  out.walk((start, end, isKorean) => {
    if (isKorean && end - start <= SHORT) shortWords.add(wholeWord(text.slice(start, end)));
    if (!isKorean && hasHump(text, start, end)) names.add(text.slice(start, end));
  });
  out.endRun();
  const parts = [out.finish(), ...shortWords];
  if (names.size > 0) parts.push(textTokens(partsOf(names)));
  return parts.filter(part => part !== '').join(' ');
}

function partsOf(names: Iterable<string>): string {
  return [...names]
    .map(name => name.split(HUMP).join(' '))
    .join(' ')
    .toLowerCase();
}

/** Korean words of one or two syllables are pairs that stand in a thousand other words, too. */
const SHORT = 2;

/** Whether a word has a token of its own where it stands alone. */
export function isShortKorean(word: string): boolean {
  return word.length <= SHORT && /^[가-힣]+$/.test(word);
}

/** The token of a short Korean word that stands alone: that of `웹` is in `웹 서버`, and not in `웹툰`. */
export function wholeWord(word: string): string {
  return `${word}ㆍ`;
}

/** The tokens of a query, and whether the last is only the beginning of one: a syllable alone begins many pairs. */
export interface QueryTokens {
  readonly tokens: readonly string[];
  readonly isOpen: boolean;
}

/** The tokens that must stand in a row where a text holds this: `queryTokens('웹')` is `웹`, open, for it may stand in `웹서버`. */
export function queryTokens(text: string): QueryTokens {
  const out = new TokenWriter(text);
  out.walk();
  const isOpen = out.isRunOfOne;
  if (isOpen) out.endRun();
  const written = out.finish();
  return { tokens: written === '' ? [] : written.split(' '), isOpen };
}

/** Where a part begins inside a name: before the S of `useState` and of `HTTPServer`, and nowhere in `APIs`. */
const HUMP = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll}{2})/u;

function hasHump(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST) return false;
  // A cheap look first: nearly no word has a capital inside.
  for (let i = start + 1; i < end; i++) {
    if (kindOf(text.charCodeAt(i)) === KIND.upper) return HUMP.test(text.slice(start, end));
  }
  return false;
}

/** Shared by all writers, one at a time: a text is written in one go, and a library is some sixty million units. */
let units = new Uint16Array(1 << 16);
/** So many arguments a call may have everywhere. */
const CHUNK = 8192;

/** Writes unit by unit: a string for every pair of syllables would be millions. */
class TokenWriter {
  readonly #text: string;
  #length = 0;
  /** The syllable before, which the next one makes a pair with; 0 where there is none. */
  #pending = 0;
  #runLength = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get isRunOfOne(): boolean {
    return this.#runLength === 1;
  }

  /** Writes the whole text, but for the end of a run it may end in; tells where each word lies. */
  walk(onWord?: (start: number, end: number, isKorean: boolean) => void): void {
    const text = this.#text;
    for (let i = 0; i < text.length; i++) {
      const kind = kindOf(text.charCodeAt(i));
      if (kind === KIND.gap) continue;
      const isKorean = kind === KIND.syllable;
      if (!isKorean) this.endRun();
      const start = i;
      do {
        if (isKorean) this.#syllable(foldOf(text.charCodeAt(i)));
        i++;
      } while (i < text.length && goesOn(text.charCodeAt(i), isKorean));
      if (!isKorean) this.#word(start, i);
      onWord?.(start, i, isKorean);
      i--;
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
      written += String.fromCharCode(...units.subarray(at, Math.min(at + CHUNK, this.#length)));
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

  #word(start: number, end: number): void {
    if (end - start <= LONGEST_PASSED_OVER && PASSED_OVER.has(this.#text.slice(start, end).toLowerCase())) return;
    const last = Math.min(end, start + LONGEST);
    this.#room(last - start + 1);
    for (let i = start; i < last; i++) units[this.#length++] = foldOf(this.#text.charCodeAt(i));
    units[this.#length++] = SPACE;
  }

  #room(more: number): void {
    if (this.#length + more <= units.length) return;
    const wider = new Uint16Array(units.length * 2);
    wider.set(units);
    units = wider;
  }
}

function goesOn(code: number, isKorean: boolean): boolean {
  const kind = kindOf(code);
  return isKorean ? kind === KIND.syllable : kind !== KIND.gap && kind !== KIND.syllable;
}
