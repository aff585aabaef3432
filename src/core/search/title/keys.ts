import { isHangul } from '../../hangul/jamo';
import { keystrokes, type Spelling } from './spelling';

/** How strongly a place divides a text. A hump divides `SwiftData` and `SSR환경`, a word `kube-proxy`, a space words. */
export const EDGE = { none: 0, hump: 1, word: 2, space: 3 } as const;
const EDGE_BITS = 3;
const KOREAN_BIT = 4;

/** A text squeezed to what is compared: no spaces, no punctuation, with a memory of where it was divided. */
export interface KeyText {
  readonly keys: string;
  /** A byte for every key and one for the end; read it with {@link edgeAt} and {@link isKoreanAt}. */
  readonly marks: Uint8Array;
}

/** Where each key comes from, in UTF-16 units of the text: the character `[from[i], to[i])`. */
export interface KeyOrigins {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** How strongly the text is divided before this key; at the end of the keys as by a space. */
export function edgeAt({ marks }: KeyText, key: number): number {
  return (marks[key] ?? 0) & EDGE_BITS;
}

/** Whether this key types Hangul. */
export function isKoreanAt({ marks }: KeyText, key: number): boolean {
  return ((marks[key] ?? 0) & KOREAN_BIT) !== 0;
}

/**
 * A text in keystroke space: `keyText('웹 API')` has the keys `'dnpqapi'` and edges before `d` and `a`.
 * Any title and any query goes through this, so spacing, case, width and the keyboard layout stop mattering.
 */
export function keyText(text: string, spell: Spelling = keystrokes): KeyText {
  let keys = '';
  const marks: number[] = [];
  walk(text, spell, (spelled, edge, { capitalBegins, korean }) => {
    if (capitalBegins) marks[marks.length - 1] = EDGE.hump;
    const script = korean ? KOREAN_BIT : 0;
    for (let i = 0; i < spelled.length; i++) marks.push(i === 0 ? edge | script : script);
    keys += spelled;
  });
  marks.push(EDGE.space);
  return { keys, marks: Uint8Array.from(marks) };
}

/** One word of a text: what lies between spaces and signs. Humps do not part words. */
export interface KeyWord {
  readonly keys: string;
  readonly start: number;
}

/** The words of a text: those of `kube-proxy 2.0` are `kube`, `proxy`, `2` and `0`. */
export function wordsOf(text: KeyText): readonly KeyWord[] {
  const words: KeyWord[] = [];
  let start = 0;
  for (let i = 1; i <= text.keys.length; i++) {
    if (edgeAt(text, i) < EDGE.word) continue;
    words.push({ keys: text.keys.slice(start, i), start });
    start = i;
  }
  return words;
}

/** The way back from keys to the text; asked for the few texts that are shown. */
export function keyOrigins(text: string, spell: Spelling = keystrokes): KeyOrigins {
  const from: number[] = [];
  const to: number[] = [];
  walk(text, spell, (spelled, _edge, { start, end }) => {
    for (let i = 0; i < spelled.length; i++) {
      from.push(start);
      to.push(end);
    }
  });
  return { from, to };
}

/** Titles are short; what is longer than this is compared by its beginning. */
const LONGEST = 400;
/** Texts of one UTF-16 unit per character, as nearly all are: Latin, punctuation, composed Korean. */
const PLAIN = /^[\0-\u02ff\u2010-\u2064\u3000-\u318f\uac00-\ud7a3]*$/;
/** What a reader sees as one character: decomposed Korean (NFD) in one piece, letters with their marks. */
const CHARACTER = /[\u1100-\u115f][\u1160-\u11a7]*[\u11a8-\u11ff]*|[\s\S]\p{M}*/gu;

/** What a character is for the question where words divide. */
enum Kind {
  Gap,
  Upper,
  Lower,
  Digit,
  Korean,
  Sign,
}

/** Where a walk is. One object for the whole walk: a title is walked in a microsecond. */
interface Step {
  start: number;
  end: number;
  korean: boolean;
  /** The capital before this small letter begins a word, as the P of `IDEPlugin`. */
  capitalBegins: boolean;
}

/** Calls `visit` for every character that has keys, with the edge before it. */
function walk(
  text: string,
  spell: Spelling,
  visit: (spelled: string, edge: number, step: Readonly<Step>) => void,
): void {
  const characters: ArrayLike<string> = PLAIN.test(text) ? text : (text.match(CHARACTER) ?? []);
  const step: Step = { start: 0, end: 0, korean: false, capitalBegins: false };
  let edge: number = EDGE.space;
  let [before, twoBefore] = [Kind.Gap, Kind.Gap];
  for (let i = 0; i < characters.length && step.end < LONGEST; i++) {
    const character = characters[i] ?? '';
    step.start = step.end;
    step.end += character.length;
    // An apostrophe joins: "Let's" is one word.
    if (character === "'" || character === '’') continue;
    const kind = kindOf(character, edge === EDGE.none ? before : Kind.Gap);
    const spelled = kind === Kind.Sign ? character : spell(character);
    if (spelled === '') {
      edge = Math.max(edge, character.trim() === '' ? EDGE.space : EDGE.word);
      continue;
    }
    const inside = edge === EDGE.none;
    if (inside && isHump(before, kind)) edge = EDGE.hump;
    step.capitalBegins = inside && kind === Kind.Lower && before === Kind.Upper && twoBefore === Kind.Upper;
    step.korean = kind === Kind.Korean;
    visit(spelled, edge, step);
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
  if (isHangul(character) || (code >= 0x1100 && code <= 0x11ff)) return Kind.Korean;
  // `C#` and `C++` are names: the signs belong to the letter they follow.
  if ((character === '#' || character === '+') && before !== Kind.Gap) return Kind.Sign;
  return code < 128 ? Kind.Gap : Kind.Lower;
}
