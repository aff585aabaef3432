import type { AskedWord } from './asked';
import { nearMatch } from './edits';
import { isEnding } from './endings';
import { beginsCharacter, edgeAt, type KeyText, shiftsOff } from './keys';
import { EDGE } from './walk';

/** A stretch of keys, `[start, end)`. */
export type Span = readonly [start: number, end: number];

/** How the words of a query lie in a text. Smaller is better in every number but `found`. */
export interface Alignment {
  /** The share of the query's keys that were found, 0 to 1. */
  readonly found: number;
  /** How many keys are off, those off only by Shift among them. */
  readonly edits: number;
  /** How far the matches are from being whole words; see {@link ROUGH}. */
  readonly rough: number;
  /** How often the next word of the query does not follow the one before it; 2 where it stands before it. */
  readonly breaks: number;
  /** Whether a match begins inside a word. */
  readonly inside: boolean;
  /** Whether the last word of the query stops inside a word, before more than an ending. */
  readonly unfinished: boolean;
  /** Where the first match begins. */
  readonly start: number;
  readonly spans: readonly Span[];
}

/** What a match loses for where it begins and ends. */
export const ROUGH = { inflected: 1, hump: 1, prefix: 2, stem: 3, inside: 8 } as const;

/** So many keys in a row are no chance. */
const LONG = 9;

interface Place {
  readonly start: number;
  readonly end: number;
  readonly edits: number;
  readonly rough: number;
  readonly breaks: number;
  readonly inside: boolean;
  readonly unfinished: boolean;
}

/** By how many keys a word of this many may be off. */
export type Forgiveness = (length: number) => number;

/** Every key must be right. */
export const EXACT: Forgiveness = () => 0;
/** What a slip or two explain: one syllable and three letters must be right, a long word may be off by two keys. */
export const SLIPS: Forgiveness = length => (length < 4 ? 0 : length < 9 ? 1 : 2);
/** What is still alike: two keys in five may be off. */
export const LIKENESS: Forgiveness = length => (length < 4 ? 0 : Math.floor(length * 0.4));

/**
 * Lays each word of a query onto a text, left to right, each where it fits best. A word that is nowhere as it is may be
 * off by some keys where a word begins.
 */
export function align(words: readonly AskedWord[], text: KeyText, forgiveness: Forgiveness): Alignment {
  const places: Place[] = [];
  let [asked, found, edits, rough, breaks] = [0, 0, 0, 0, 0];
  for (const word of words) {
    asked += word.keys.length;
    const place = exactPlace(word, text, places) ?? nearPlace(word, text, places, forgiveness(word.keys.length));
    if (place === undefined) continue;
    places.push(place);
    found += word.keys.length;
    edits += place.edits;
    rough += place.rough;
    breaks += place.breaks;
  }
  return {
    found: asked === 0 ? 0 : found / asked,
    edits,
    rough,
    breaks,
    inside: places.some(place => place.inside),
    unfinished: places.at(-1)?.unfinished ?? false,
    start: places[0]?.start ?? 0,
    spans: places.map(({ start, end }) => [start, end]),
  };
}

/** Whether the word, or else its stem, begins a word of the text. */
export function beginsIn(word: AskedWord, text: KeyText): boolean {
  const place = exactPlace(word, text, []);
  return place !== undefined && place.rough < ROUGH.inside;
}

/** The best of all places that hold the keys of the word, or else of its stem. Shift is an edit that is always forgiven. */
function exactPlace(word: AskedWord, text: KeyText, taken: readonly Place[]): Place | undefined {
  const whole = bestPlace(word, text, taken, 0);
  if (whole !== undefined || word.stem === word.keys) return whole;
  const stem = bestPlace({ keys: word.stem, marks: word.marks }, text, taken, ROUGH.stem);
  // A stem is only looked for where a word begins: inside one it would be chance.
  return stem !== undefined && stem.rough < ROUGH.inside ? stem : undefined;
}

function bestPlace(word: KeyText, text: KeyText, taken: readonly Place[], penalty: number): Place | undefined {
  const { keys } = word;
  let best: Place | undefined;
  for (let start = text.keys.indexOf(keys); start >= 0; start = text.keys.indexOf(keys, start + 1)) {
    const place = placeOf({ word, start, end: start + keys.length, edits: 0, penalty }, text, taken);
    if (place !== undefined && isBetter(place, best)) best = place;
  }
  return best;
}

/** The nearest place that begins a word, for a word that is nowhere as it is. */
function nearPlace(word: AskedWord, text: KeyText, taken: readonly Place[], budget: number): Place | undefined {
  const { keys } = word;
  if (budget === 0 || !mayBeNear(keys, text.keys, budget)) return undefined;
  let best: Place | undefined;
  for (let start = 0; start < text.keys.length; start++) {
    if (edgeAt(text, start) === EDGE.none) continue;
    const near = nearMatch(keys, text.keys, start, budget);
    if (near === undefined) continue;
    for (const end of near.ends) {
      const place = placeOf({ word, start, end, edits: near.edits, penalty: 0 }, text, taken);
      if (place !== undefined && isBetter(place, best)) best = place;
    }
  }
  return best;
}

function isBetter(place: Place, best: Place | undefined): boolean {
  if (best === undefined) return true;
  return (place.edits - best.edits || place.rough + place.breaks - best.rough - best.breaks) < 0;
}

/** A place before it is rated. */
interface Found {
  readonly word: KeyText;
  readonly start: number;
  readonly end: number;
  /** Shift not counted. */
  readonly edits: number;
  /** What it loses for not being the word itself. */
  readonly penalty: number;
}

/** Rates a place; undefined where another word of the query lies already, and where the likeness is chance. */
function placeOf(found: Found, text: KeyText, taken: readonly Place[]): Place | undefined {
  const { word, start, end, edits, penalty } = found;
  for (const other of taken) if (start < other.end && end > other.start) return undefined;
  const previous = taken.at(-1)?.end ?? start;
  // What goes on where the last word stopped is a word the asker divided: as good as a beginning.
  const opens = edgeAt(text, start);
  const isInside = opens === EDGE.none && (taken.length === 0 || start !== previous);
  // Nobody types a syllable from its vowel on.
  if (isInside && !beginsCharacter(text, start)) return undefined;
  // Keys that begin inside one word and end in another, or are near only across a space, are there by chance.
  if ((isInside || edits > 0) && end - start < LONG && crossesWord(text, start, end)) return undefined;
  let rough = penalty;
  if (opens === EDGE.hump) rough += ROUGH.hump;
  if (isInside) rough += ROUGH.inside;
  const rest = restOfWord(text, end);
  const unfinished = rest !== '' && !isEnding(rest);
  if (unfinished) rough += ROUGH.prefix;
  // A stem was asked for with an ending: who typed one remembers that there was one, if not which.
  else if ((rest === '') === (penalty === ROUGH.stem)) rough += ROUGH.inflected;
  const breaks = start === previous ? 0 : start > previous ? 1 : 2;
  const shifts = shiftsOff(word, text, [start, end]);
  return { start, end, edits: edits + shifts, rough, breaks, inside: isInside, unfinished };
}

function crossesWord(text: KeyText, start: number, end: number): boolean {
  for (let i = start + 1; i < end; i++) if (edgeAt(text, i) >= EDGE.word) return true;
  return false;
}

/** What follows up to the end of the word; `''` at an edge. */
function restOfWord(text: KeyText, from: number): string {
  let end = from;
  while (end < text.keys.length && edgeAt(text, end) === EDGE.none) end++;
  return text.keys.slice(from, end);
}

/**
 * A word cut in enough pieces has one that no edit touched; if no piece is anywhere in the text, neither is the word.
 * An edit touches at most two neighbouring pieces, when it swaps two keys across a cut.
 */
function mayBeNear(keys: string, text: string, budget: number): boolean {
  const pieces = budget * 2 + 1;
  for (let i = 0; i < pieces; i++) {
    const piece = keys.slice(Math.floor((i * keys.length) / pieces), Math.floor(((i + 1) * keys.length) / pieces));
    if (text.includes(piece)) return true;
  }
  return false;
}
