import { choseongOf } from '../hangul/choseong';
import { isConsonant, isHangul, isSyllable } from '../hangul/jamo';
import { keysOf } from '../hangul/keystrokes';
import { widthFolded } from '../hangul/normal';

/** How strongly a place divides a text. A hump divides `SwiftData` and `SSR환경`, a word `kube-proxy`, a space words. */
export const EDGE = { none: 0, hump: 1, word: 2, space: 3 } as const;

/** A text squeezed to what is compared: no spaces, no punctuation, with a memory of where it was divided. */
export interface KeyText {
  readonly keys: string;
  /** One more than there are keys: `edges[i]` tells what lies before key `i`, the last what lies at the end. */
  readonly edges: Uint8Array;
}

/** Where each key comes from, in UTF-16 units of the text: the character `[from[i], to[i])`. */
export interface KeyOrigins {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** How one character is written in keys. `''` is a character that only divides. */
export type Spelling = (character: string) => string;

/** Titles are short; what is longer than this is compared by its beginning. */
const LONGEST = 400;

/**
 * A text in keystroke space: `keyText('웹 API')` has the keys `'dnpqapi'` and edges before `d` and `a`.
 * Any title and any query goes through this, so spacing, case, width and the keyboard layout stop mattering.
 */
export function keyText(text: string, spell: Spelling = keystrokes): KeyText {
  let keys = '';
  const edges: number[] = [];
  walk(text, spell, (spelled, edge, humpBefore) => {
    if (humpBefore && edges.at(-1) === EDGE.none) edges[edges.length - 1] = EDGE.hump;
    for (let i = 0; i < spelled.length; i++) edges.push(i === 0 ? edge : EDGE.none);
    keys += spelled;
  });
  edges.push(EDGE.space);
  return { keys, edges: Uint8Array.from(edges) };
}

/** The way back from keys to the text; asked for the few texts that are shown. */
export function keyOrigins(text: string, spell: Spelling = keystrokes): KeyOrigins {
  const from: number[] = [];
  const to: number[] = [];
  walk(text, spell, (spelled, _edge, _hump, start, end) => {
    for (let i = 0; i < spelled.length; i++) {
      from.push(start);
      to.push(end);
    }
  });
  return { from, to };
}

/** A character as the keys that type it, Shift forgotten: a query typed on the wrong layout rarely has it right. */
export const keystrokes: Spelling = character => {
  const code = character.charCodeAt(0);
  if (code < 128) return asciiKey(code);
  if (isHangul(character)) return keysOf(character).toLowerCase();
  return isWordCharacter(character) ? bare(character) : '';
};

/** A character as its initial consonant; Latin and digits as in {@link keystrokes}. */
export const initialConsonants: Spelling = character => {
  return isSyllable(character) || isConsonant(character) ? choseongOf(character) : keystrokes(character);
};

type Visit = (spelled: string, edge: number, humpBefore: boolean, start: number, end: number) => void;

enum Kind {
  Gap,
  Upper,
  Lower,
  Digit,
  Korean,
  Sign,
}

/** Calls `visit` for every character that has keys, with the edge before it. */
function walk(text: string, spell: Spelling, visit: Visit): void {
  let edge: number = EDGE.space;
  let before = Kind.Gap;
  let twoBefore = Kind.Gap;
  for (const [start, raw] of characters(text)) {
    const character = raw.length === 1 && raw < '\u0300' ? raw : widthFolded(raw.normalize('NFC'));
    const kind = kindOf(character, before);
    // An apostrophe joins: "Let's" is one word.
    if (character === "'" || character === '’') continue;
    const spelled = kind === Kind.Sign ? character : spell(character);
    if (spelled === '') {
      edge = Math.max(edge, /\s/.test(character) ? EDGE.space : EDGE.word);
      continue;
    }
    const inside = edge === EDGE.none;
    if (inside && isHump(before, kind)) edge = EDGE.hump;
    // `IDEPlugin` divides before the capital that begins a word, which only shows one letter later.
    const humpBefore = inside && kind === Kind.Lower && before === Kind.Upper && twoBefore === Kind.Upper;
    visit(spelled, edge, humpBefore, start, start + raw.length);
    twoBefore = inside ? before : Kind.Gap;
    before = kind;
    edge = EDGE.none;
  }
}

function isHump(before: Kind, kind: Kind): boolean {
  return before !== kind && kind !== Kind.Sign && !(before === Kind.Upper && kind === Kind.Lower);
}

function kindOf(character: string, before: Kind): Kind {
  const code = character.charCodeAt(0);
  if (code >= 0x61 && code <= 0x7a) return Kind.Lower;
  if (code >= 0x41 && code <= 0x5a) return Kind.Upper;
  if (code >= 0x30 && code <= 0x39) return Kind.Digit;
  if (code >= 0x3131 && code <= 0xd7a3) return Kind.Korean;
  // `C#` and `C++` are names: the signs belong to the letter they follow.
  if ((character === '#' || character === '+') && before !== Kind.Gap) return Kind.Sign;
  return code < 128 ? Kind.Gap : Kind.Lower;
}

const PLAIN = /^[^\p{M}\u1100-\u11ff\ud800-\udfff]*$/u;
const CHARACTER = /[\u1100-\u115f][\u1160-\u11a7]*[\u11a8-\u11ff]*|[\s\S]\p{M}*/gu;

/** What a reader sees as characters, with where they start; decomposed Korean (NFD) comes whole. */
function* characters(text: string): Generator<readonly [number, string]> {
  const length = Math.min(text.length, LONGEST);
  if (PLAIN.test(text)) {
    for (let i = 0; i < length; i++) yield [i, text.charAt(i)];
    return;
  }
  for (const match of text.matchAll(CHARACTER)) {
    if (match.index >= LONGEST) return;
    yield [match.index, match[0]];
  }
}

function asciiKey(code: number): string {
  const isLetterOrDigit =
    (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  return isLetterOrDigit ? String.fromCharCode(code).toLowerCase() : '';
}

function isWordCharacter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

/** Without accents, lower case: `é` is `e`. */
function bare(character: string): string {
  return character
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
