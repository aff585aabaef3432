import { CHOSEONG } from '../../hangul/jamo';
import { EDGE, edgeAt, type KeyText } from './keys';

/**
 * A gram is three symbols of six bits, so every gram is a number below {@link GRAMS} and postings need no dictionary.
 * Three kinds share the space: three keys in a row, up to two keys that begin a word, and two words' first keys.
 */
export const GRAMS = 1 << 18;

const DIGIT = 26;
const CONSONANT = DIGIT + 10;
/** Letters of other scripts share what is left: a collision costs a candidate, never a result. */
const OTHER = CONSONANT + CHOSEONG.length;
const BEGIN = 62;
const INITIALS = 63;

/** Three keys in a row, spaces or not, and the first one and two keys of every word. */
export function addTextGrams(text: KeyText, grams: Set<number>): void {
  const { keys } = text;
  let [first, second] = [BEGIN, BEGIN];
  for (let i = 0; i < keys.length; i++) {
    const third = symbolOf(keys.charCodeAt(i));
    if (i >= 2) grams.add(gram(first, second, third));
    if (edgeAt(text, i) !== EDGE.none) {
      grams.add(gram(BEGIN, BEGIN, third));
      if (i + 1 < keys.length) grams.add(gram(BEGIN, third, symbolOf(keys.charCodeAt(i + 1))));
    }
    first = second;
    second = third;
  }
}

/** The grams a query word looks for: it begins a word somewhere, or lies inside one. */
export function addWordGrams(keys: string, grams: Set<number>): void {
  const first = symbolOf(keys.charCodeAt(0));
  if (keys.length === 1) grams.add(gram(BEGIN, BEGIN, first));
  else grams.add(gram(BEGIN, first, symbolOf(keys.charCodeAt(1))));
}

/** Three keys in a row. */
export function addTrigrams(keys: string, grams: Set<number>): void {
  for (let i = 2; i < keys.length; i++) {
    grams.add(gram(symbolOf(keys.charCodeAt(i - 2)), symbolOf(keys.charCodeAt(i - 1)), symbolOf(keys.charCodeAt(i))));
  }
}

/** The first keys of neighbouring words, two by two: `hwsp` asks for `hw`, `ws` and `sp`. */
export function addInitialGrams(initials: string, grams: Set<number>): void {
  for (let i = 1; i < initials.length; i++) {
    grams.add(gram(INITIALS, symbolOf(initials.charCodeAt(i - 1)), symbolOf(initials.charCodeAt(i))));
  }
}

function gram(first: number, second: number, third: number): number {
  return (first << 12) | (second << 6) | third;
}

const CONSONANT_SYMBOLS = new Map([...CHOSEONG].map((letter, i) => [letter.charCodeAt(0), CONSONANT + i]));

function symbolOf(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return code - 0x61;
  if (code >= 0x30 && code <= 0x39) return DIGIT + code - 0x30;
  return CONSONANT_SYMBOLS.get(code) ?? OTHER + (code % (BEGIN - OTHER));
}
