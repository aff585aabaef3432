import type { Span } from '../title/align';
import type { Passage } from './passage';
import { verbatim } from './verbatim';

/** Latin words this short stand inside many others: `RAG` is no part of `storage`, and `C#` none of `misc#`. */
const SHORT = /^[\p{Script=Latin}\p{N}]{1,3}$/u;
/** Before a sign a digit behind a letter begins a name, too: `3.0` is in `v3.0`. */
const SHORT_HEAD = /^[\p{Script=Latin}\p{N}]{1,3}[^\p{L}\p{N}]/u;
const BEGIN = '(?<!\\p{Script=Latin}(?=\\p{Script=Latin})|\\p{N}(?=\\p{N}))';

/** More places than anybody goes through. A syllable alone may stand in a book a hundred thousand times. */
const MOST = 10_000;

/**
 * Where any of the words stand in a text, ascending and apart, in any case and across any spacing:
 * `occurrences('RAG는 storage', ['rag'])` is `[[0, 3]]`.
 */
export function occurrences(text: string, words: readonly string[]): readonly Span[] {
  const patterns = words
    .filter(word => /\S/.test(word))
    // At one place the longest word counts.
    .sort((a, b) => b.length - a.length)
    .map(patternOf);
  if (patterns.length === 0) return [];
  const places: Span[] = [];
  for (const { 0: found, index } of text.matchAll(new RegExp(patterns.join('|'), 'giu'))) {
    places.push([index, index + found.length]);
    if (places.length === MOST) break;
  }
  return places;
}

/**
 * Which of the places is the one that the passage shows: the one whose surroundings agree the longest with the passage's, spacing
 * aside. A passage is plain text cut to length, the text may be anything that shows the same article. Undefined without places.
 */
export function placeOfPassage(text: string, places: readonly Span[], passage: Passage): number | undefined {
  const [first] = passage.spans;
  if (!first) return undefined;
  const agreements = places.map(
    ([start]) =>
      agreement(text, start, passage.text, first[0], 1) + agreement(text, start - 1, passage.text, first[0] - 1, -1),
  );
  return agreements.length === 0 ? undefined : agreements.indexOf(Math.max(...agreements));
}

/** How many characters are the same from here on, in one direction; spacing, marks of omission and bars between cells aside. */
function agreement(text: string, from: number, other: string, otherFrom: number, step: 1 | -1): number {
  let [at, otherAt, same] = [from, otherFrom, 0];
  for (;;) {
    while (isAside(text[at])) at += step;
    while (isAside(other[otherAt])) otherAt += step;
    const character = text[at];
    if (character === undefined || character !== other[otherAt]) return same;
    at += step;
    otherAt += step;
    same++;
  }
}

function isAside(character: string | undefined): boolean {
  return character !== undefined && /[\s…|]/.test(character);
}

function patternOf(word: string): string {
  const literal = verbatim(word.trim()).replace(/\s+/g, '\\s+');
  if (SHORT.test(word)) return `(?<![\\p{Script=Latin}\\p{N}_])${literal}(?![\\p{Script=Latin}\\p{N}_])`;
  return SHORT_HEAD.test(word) ? BEGIN + literal : literal;
}
