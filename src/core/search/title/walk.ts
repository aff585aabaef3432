import type { Spelling } from './spelling';

/** How strongly a place divides a text. A hump divides `SwiftData` and `SSR환경`, a word `kube-proxy`, a space words. */
export const EDGE = { none: 0, hump: 1, word: 2, space: 3 } as const;

/** What is remembered of a key: the edge before it, and whether it types Hangul. */
const EDGE_BITS = 3;
const KOREAN_BIT = 4;

/** The edge in a mark. */
export function edgeOf(mark: number): number {
  return mark & EDGE_BITS;
}

/** Whether the key of this mark types Hangul. */
export function isKorean(mark: number): boolean {
  return (mark & KOREAN_BIT) !== 0;
}

/** Titles are short; what is longer than this is compared by its beginning. */
const LONGEST = 400;

/** What a character is for the question where words divide. */
const KIND = { gap: 0, upper: 1, lower: 2, digit: 3, korean: 4, sign: 5 } as const;
type Kind = (typeof KIND)[keyof typeof KIND];

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
const tape = {
  keys: new Uint16Array(ROOM),
  marks: new Uint8Array(ROOM + 1),
  from: new Uint16Array(ROOM),
  to: new Uint16Array(ROOM),
  count: 0,
};

/**
 * One pass over a text, in plain numbers: all titles of a library are walked before the first can be found.
 * What it gives is true until the next walk.
 */
export function walk(text: string, spelling: Spelling): Walked {
  const clusters = PLAIN.test(text) ? undefined : (text.match(CHARACTER) ?? []);
  const { keys, marks, from, to } = tape;
  let count = 0;
  let end = 0;
  let edge: number = EDGE.space;
  let before: Kind = KIND.gap;
  let twoBefore: Kind = KIND.gap;
  for (let i = 0; end < text.length && end < LONGEST; i++) {
    const start = end;
    const cluster = clusters?.[i];
    const unit = text.charCodeAt(start);
    end += cluster?.length ?? 1;
    // An apostrophe joins: "Let's" is one word.
    if (unit === 0x27 || unit === 0x2019) continue;
    const inside = edge === EDGE.none;
    const kind = kindOf(unit, inside ? before : KIND.gap);
    const spelled = kind === KIND.sign ? text.charAt(start) : spell(spelling, unit, cluster);
    if (spelled === '') {
      edge = Math.max(edge, isSpace(unit) ? EDGE.space : EDGE.word);
      continue;
    }
    if (inside) {
      if (isHump(before, kind)) edge = EDGE.hump;
      // The last of several capitals before a small letter begins a word, as the P of `IDEPlugin`.
      if (kind === KIND.lower && before === KIND.upper && twoBefore === KIND.upper) marks[count - 1] = EDGE.hump;
    }
    const script = kind === KIND.korean ? KOREAN_BIT : 0;
    for (let key = 0; key < spelled.length && count < ROOM; key++) {
      keys[count] = spelled.charCodeAt(key);
      marks[count] = key === 0 ? edge | script : script;
      from[count] = start;
      to[count++] = end;
    }
    twoBefore = inside ? before : KIND.gap;
    before = kind;
    edge = EDGE.none;
  }
  marks[count] = EDGE.space;
  tape.count = count;
  return tape;
}

function spell(spelling: Spelling, unit: number, cluster: string | undefined): string {
  return cluster === undefined ? spelling.ofUnit(unit) : spelling.of(cluster);
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || (unit !== 0x2d && String.fromCharCode(unit).trim() === '');
}

function isHump(before: Kind, kind: Kind): boolean {
  return before !== kind && kind !== KIND.sign && !(before === KIND.upper && kind === KIND.lower);
}

function kindOf(unit: number, before: Kind): Kind {
  if (unit >= 0x61 && unit <= 0x7a) return KIND.lower;
  if (unit >= 0x41 && unit <= 0x5a) return KIND.upper;
  if (unit >= 0x30 && unit <= 0x39) return KIND.digit;
  if (unit < 0x80) {
    // `C#` and `C++` are names: the signs belong to the letter they follow.
    return before !== KIND.gap && (unit === 0x23 || unit === 0x2b) ? KIND.sign : KIND.gap;
  }
  return isHangulUnit(unit) ? KIND.korean : KIND.lower;
}

/** Syllables, letters on their own, and the letters of decomposed syllables. */
function isHangulUnit(unit: number): boolean {
  return (unit >= 0xac00 && unit <= 0xd7a3) || (unit >= 0x3131 && unit <= 0x3163) || (unit >= 0x1100 && unit <= 0x11ff);
}
