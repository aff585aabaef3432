import { CHOSEONG } from '../../hangul/jamo';
import { EDGE, edgeOf, type Walked } from './walk';

/**
 * How many grams there can be: each is three symbols of six bits, and so a number below this; postings need no dictionary.
 * Three kinds share the space: three keys in a row, up to two keys that begin a word, and two words' first keys.
 */
export const GRAMS = 1 << 18;

/** What grams are written to. */
export interface GramSink {
  add(gram: number): void;
}

const DIGIT = 26;
const CONSONANT = DIGIT + 10;
/** Letters of other scripts share what is left: a collision costs a candidate, never a result. */
const OTHER = CONSONANT + CHOSEONG.length;
const BEGIN = 62;
const INITIALS = 63;

/**
 * Three keys in a row, spaces or not; the first one and two keys of every word; and the first keys of neighbouring words,
 * by spaces and by signs, as `initialsOf` reads them.
 */
export function addTextGrams({ keys, marks, count }: Walked, grams: GramSink): void {
  let [first, second] = [BEGIN, BEGIN];
  let [word, spaced] = [-1, -1];
  for (let i = 0; i < count; i++) {
    const third = symbolOf(keys[i] ?? 0);
    if (i >= 2) grams.add(gram(first, second, third));
    const edge = edgeOf(marks[i] ?? 0);
    if (edge !== EDGE.none) {
      grams.add(gram(BEGIN, BEGIN, third));
      if (i + 1 < count) grams.add(gram(BEGIN, third, symbolOf(keys[i + 1] ?? 0)));
      if (edge >= EDGE.word) {
        if (word >= 0) grams.add(gram(INITIALS, word, third));
        word = third;
      }
      if (edge === EDGE.space) {
        if (spaced >= 0) grams.add(gram(INITIALS, spaced, third));
        spaced = third;
      }
    }
    first = second;
    second = third;
  }
}

/** The grams a query word looks for: it begins a word somewhere, or lies inside one. */
export function addWordGrams(keys: string, grams: GramSink): void {
  const first = symbolOf(keys.charCodeAt(0));
  if (keys.length === 1) grams.add(gram(BEGIN, BEGIN, first));
  else grams.add(gram(BEGIN, first, symbolOf(keys.charCodeAt(1))));
}

/** Three keys in a row. */
export function addTrigrams(keys: string, grams: GramSink): void {
  for (let i = 2; i < keys.length; i++) {
    grams.add(gram(symbolOf(keys.charCodeAt(i - 2)), symbolOf(keys.charCodeAt(i - 1)), symbolOf(keys.charCodeAt(i))));
  }
}

/** The first keys of neighbouring words, two by two: `hwsp` asks for `hw`, `ws` and `sp`. */
export function addInitialGrams(initials: string, grams: GramSink): void {
  for (let i = 1; i < initials.length; i++) {
    grams.add(gram(INITIALS, symbolOf(initials.charCodeAt(i - 1)), symbolOf(initials.charCodeAt(i))));
  }
}

function gram(first: number, second: number, third: number): number {
  return (first << 12) | (second << 6) | third;
}

const SYMBOLS = symbolsBelow(0x3200);

/** Up to the consonants by table, because most keys are letters. */
function symbolOf(code: number): number {
  return SYMBOLS[code] ?? OTHER + (code % (BEGIN - OTHER));
}

function symbolsBelow(bound: number): Uint8Array {
  const symbols = new Uint8Array(bound).map((_, code) => OTHER + (code % (BEGIN - OTHER)));
  for (let i = 0; i < DIGIT; i++) symbols[0x61 + i] = i;
  for (let i = 0; i < 10; i++) symbols[0x30 + i] = DIGIT + i;
  for (let i = 0; i < CHOSEONG.length; i++) symbols[CHOSEONG.charCodeAt(i)] = CONSONANT + i;
  return symbols;
}
