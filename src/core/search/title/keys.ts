import { keystrokes, type Spelling } from './spelling';
import { differInShift, EDGE, edgeOf, isFirst, isKorean, walk } from './walk';

/** A text squeezed to what is compared: no spaces, no punctuation, with a memory of where it was divided. */
export interface KeyText {
  readonly keys: string;
  /** A mark for every key and one for the end; see {@link edgeAt}, {@link isKoreanAt}, {@link beginsCharacter}. A string is the lightest list. */
  readonly marks: string;
}

/** Where each key comes from, in UTF-16 units of the text: the character `[from[i], to[i])`. */
export interface KeyOrigins {
  readonly from: Uint16Array;
  readonly to: Uint16Array;
}

/** How strongly the text is divided before this key; at the end of the keys as by a space. */
export function edgeAt({ marks }: KeyText, key: number): number {
  return edgeOf(marks.charCodeAt(key));
}

/** Whether this key types Hangul. */
export function isKoreanAt({ marks }: KeyText, key: number): boolean {
  return isKorean(marks.charCodeAt(key));
}

/** Whether a character begins with this key: in the keys of 검, `rja`, only with the first. At the end of the keys one might. */
export function beginsCharacter({ marks }: KeyText, key: number): boolean {
  return isFirst(marks.charCodeAt(key));
}

/**
 * How many keys differ only in Shift, and are Hangul in both, where a word is laid on a stretch of a text: one of those of 방 on
 * 빵. Keys are compared from both ends up to the first that is another one.
 */
export function shiftsOff(word: KeyText, text: KeyText, [start, end]: readonly [start: number, end: number]): number {
  const { keys, marks } = word;
  if (marks === '') return 0;
  const most = Math.min(keys.length, end - start);
  let count = 0;
  let front = 0;
  for (; front < most && keys.charCodeAt(front) === text.keys.charCodeAt(start + front); front++)
    if (differInShift(marks.charCodeAt(front), text.marks.charCodeAt(start + front))) count++;
  const [last, lastOfText] = [keys.length - 1, end - 1];
  for (let back = 0; front + back < most; back++) {
    if (keys.charCodeAt(last - back) !== text.keys.charCodeAt(lastOfText - back)) break;
    if (differInShift(marks.charCodeAt(last - back), text.marks.charCodeAt(lastOfText - back))) count++;
  }
  return count;
}

/**
 * A text in keystroke space: `keyText('웹 API')` has the keys `'dnpqapi'` and edges before `d` and `a`.
 * Any title and any query goes through this, so spacing, case, width and the keyboard layout stop mattering.
 */
export function keyText(text: string, spelling: Spelling = keystrokes): KeyText {
  const { keys, marks, count } = walk(text, spelling);
  return { keys: written(keys, count), marks: written(marks, count + 1) };
}

function written(units: Uint8Array | Uint16Array, count: number): string {
  let text = '';
  for (let i = 0; i < count; i++) text += String.fromCharCode(units[i] ?? 0);
  return text;
}

/** One word of a text. */
export interface KeyWord {
  readonly keys: string;
  readonly start: number;
}

/** The words of a text: those of `kube-proxy 2.0` are `kube`, `proxy`, `2` and `0`. Humps part them if told to. */
export function wordsOf(text: KeyText, edge: number = EDGE.word): readonly KeyWord[] {
  const words: KeyWord[] = [];
  let start = 0;
  for (let i = 1; i <= text.keys.length; i++) {
    if (edgeAt(text, i) < edge) continue;
    words.push({ keys: text.keys.slice(start, i), start });
    start = i;
  }
  return words;
}

/** The way back from keys to the text; asked for the few texts that are shown. */
export function keyOrigins(text: string, spelling: Spelling = keystrokes): KeyOrigins {
  const { from, to, count } = walk(text, spelling);
  return { from: from.slice(0, count), to: to.slice(0, count) };
}
