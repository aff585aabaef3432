import type { Spelling } from './spelling';

/** How strongly a place divides a text. A hump divides `SwiftData` and `SSR환경`, a word `kube-proxy`, a space words. */
export const EDGE = { none: 0, hump: 1, word: 2, space: 3 } as const;

/** What is remembered of a key: the edge before it, and whether it types Hangul, begins its character, needs Shift. */
const EDGE_BITS = 3;
const KOREAN_BIT = 4;
const FIRST_BIT = 8;
const SHIFT_BIT = 16;

/** The edge in a mark. */
export function edgeOf(mark: number): number {
  return mark & EDGE_BITS;
}

/** Whether the key of this mark types Hangul. */
export function isKorean(mark: number): boolean {
  return (mark & KOREAN_BIT) !== 0;
}

/** Whether the key of this mark is the first of its character: of a syllable only that of its initial consonant is. */
export function isFirst(mark: number): boolean {
  return (mark & FIRST_BIT) !== 0;
}

/** Whether the keys of these marks both type Hangul, and only one of them with Shift: ㅂ and ㅃ. */
export function differInShift(mark: number, other: number): boolean {
  return (mark & other & KOREAN_BIT) !== 0 && ((mark ^ other) & SHIFT_BIT) !== 0;
}

/** Titles are short; what is longer than this is compared by its beginning. */
const LONGEST = 400;

/** What a character is for the question where words divide. */
const KIND = { gap: 0, upper: 1, lower: 2, digit: 3, korean: 4, sign: 5 } as const;

/** The kind of each UTF-16 unit. A table, because every character of a library is asked, and by code that has just begun to run. */
const KIND_OF = new Uint8Array(0x10000)
  .fill(KIND.gap, 0, 0x80)
  .fill(KIND.lower, 0x80)
  .fill(KIND.digit, 0x30, 0x3a)
  .fill(KIND.upper, 0x41, 0x5b)
  .fill(KIND.lower, 0x61, 0x7b)
  // Letters of decomposed syllables, letters on their own, syllables.
  .fill(KIND.korean, 0x1100, 0x1200)
  .fill(KIND.korean, 0x3131, 0x3164)
  .fill(KIND.korean, 0xac00, 0xd7a4);

/** Texts of one UTF-16 unit per character, as nearly all are: Latin, punctuation, composed Korean. */
const PLAIN = /^[\0-\u02ff\u2010-\u2064\u3000-\u318f\uac00-\ud7a3]*$/;
/** What a reader sees as one character: decomposed Korean (NFD) in one piece, letters with their marks. */
const CHARACTER = /[\u1100-\u115f][\u1160-\u11a7]*[\u11a8-\u11ff]*|[\s\S]\p{M}*/gu;

/** A syllable has up to five keys. */
const ROOM = LONGEST * 5;

/** What a walk writes: `count` keys, a mark for each and one for the end, and where each key comes from. */
export interface Walked {
  readonly keys: Uint16Array;
  readonly marks: Uint8Array;
  readonly from: Uint16Array;
  readonly to: Uint16Array;
  readonly count: number;
}

/** One for all walks: a library's titles are walked one by one, and lists for each would cost more than the walking. */
class Tape implements Walked {
  readonly keys = new Uint16Array(ROOM);
  readonly marks = new Uint8Array(ROOM + 1);
  readonly from = new Uint16Array(ROOM);
  readonly to = new Uint16Array(ROOM);
  count = 0;
  #edge: number = EDGE.space;
  #before: number = KIND.gap;
  #twoBefore: number = KIND.gap;

  begin(): void {
    this.count = 0;
    this.#edge = EDGE.space;
    this.#before = KIND.gap;
    this.#twoBefore = KIND.gap;
  }

  /** Writes one character, which begins with this unit and is spelled so. */
  write(unit: number, spelled: string, start: number, end: number): void {
    // An apostrophe joins: "Let's" is one word.
    if (unit === 0x27 || unit === 0x2019) return;
    const inside = this.#edge === EDGE.none;
    const before = inside ? this.#before : KIND.gap;
    // `C#` and `C++` are names: the signs belong to the letter they follow.
    const isSign = inside && (unit === 0x23 || unit === 0x2b);
    if (spelled === '' && !isSign) {
      this.#edge = Math.max(this.#edge, isSpace(unit) ? EDGE.space : EDGE.word);
      return;
    }
    const kind = isSign ? KIND.sign : (KIND_OF[unit] ?? KIND.lower);
    if (inside && before !== kind) {
      if (isHump(before, kind)) this.#edge = EDGE.hump;
      // The last of several capitals before a small letter begins a word, as the P of `IDEPlugin`.
      if (kind === KIND.lower && before === KIND.upper && this.#twoBefore === KIND.upper)
        this.marks[this.count - 1] = EDGE.hump | FIRST_BIT;
    }
    const script = kind === KIND.korean ? KOREAN_BIT : 0;
    const typed = isSign ? 1 : spelled.length;
    let mark = this.#edge | script | FIRST_BIT;
    for (let key = 0; key < typed && this.count < ROOM; key++) {
      const at = this.count++;
      const code = isSign ? unit : spelled.charCodeAt(key);
      // Shift is no key of its own: a query typed on the wrong layout rarely has it right.
      const isShifted = code >= 0x41 && code <= 0x5a;
      this.keys[at] = isShifted ? code + 0x20 : code;
      this.marks[at] = isShifted ? mark | SHIFT_BIT : mark;
      this.from[at] = start;
      this.to[at] = end;
      mark = script;
    }
    this.#twoBefore = before;
    this.#before = kind;
    this.#edge = EDGE.none;
  }

  end(): Walked {
    this.marks[this.count] = EDGE.space | FIRST_BIT;
    return this;
  }
}

const tape = new Tape();

/**
 * One pass over a text, in plain numbers: all titles of a library are walked before the first can be found.
 * What it gives is true until the next walk.
 */
export function walk(text: string, spelling: Spelling): Walked {
  tape.begin();
  // Two loops, because a machine makes the common one fast sooner where it never meets the rare case.
  if (PLAIN.test(text)) walkUnits(text, spelling);
  else walkClusters(text.match(CHARACTER) ?? [], spelling);
  return tape.end();
}

function walkUnits(text: string, spelling: Spelling): void {
  const length = Math.min(text.length, LONGEST);
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at);
    tape.write(unit, spelling.ofUnit(unit), at, at + 1);
  }
}

function walkClusters(clusters: readonly string[], spelling: Spelling): void {
  let end = 0;
  for (const cluster of clusters) {
    if (end >= LONGEST) return;
    const start = end;
    end += cluster.length;
    tape.write(cluster.charCodeAt(0), spelling.of(cluster), start, end);
  }
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || (unit !== 0x2d && String.fromCharCode(unit).trim() === '');
}

/** Between characters of two kinds. */
function isHump(before: number, kind: number): boolean {
  return kind !== KIND.sign && !(before === KIND.upper && kind === KIND.lower);
}
