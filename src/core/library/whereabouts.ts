import { fieldsOf } from '../kit/fields-of';
import { LONGEST, type Position } from './position';
import { type ReadingLength, shareOf } from './reading-time';

/** Where in an article somebody is. */
export interface Whereabouts {
  /** 0 at the top, 1 at the end. */
  readonly progress: number;
  /** The words that the first line on the screen begins with; left out where there are none. */
  readonly position?: Position;
  /** How far below the top of the screen that line stands, in lines of text; below 0 where it is cut off. */
  readonly below?: number;
  /** How much there is still to read. */
  readonly left?: ReadingLength;
}

/** A screen shows fewer lines than this; where a larger picture stands above the first, the place is a little off. */
export const MOST_LINES = 100;

/**
 * How much of an article of that length there is still to read; reckoned where nobody has counted it, as behind the last word:
 * `leftOf({ syllables: 1000, words: 0 }, { progress: 0.75 })` is `{ syllables: 250, words: 0 }`.
 */
export function leftOf(length: ReadingLength, { progress, left }: Whereabouts): ReadingLength {
  return left ?? shareOf(length, 1 - progress);
}

/** Tells whether a value that came from a page, from another version or from another device can be taken as it is. */
export function isWhereabouts(value: unknown): value is Whereabouts {
  const { progress, position, below, left } = fieldsOf<Whereabouts>(value);
  return (
    isBetween(progress, 0, 1) &&
    (position === undefined || isPosition(position)) &&
    (below === undefined || isBetween(below, -MOST_LINES, MOST_LINES)) &&
    (left === undefined || isLength(left))
  );
}

function isPosition(value: unknown): value is Position {
  const { heading, offset, before, quote, share } = fieldsOf<Position>(value);
  return (
    (heading === undefined || isShort(heading, LONGEST.heading)) &&
    isCount(offset) &&
    isShort(before, LONGEST.before) &&
    isShort(quote, LONGEST.quote) &&
    isBetween(share, 0, 1)
  );
}

function isLength(value: unknown): value is ReadingLength {
  const { syllables, words } = fieldsOf<ReadingLength>(value);
  return isCount(syllables) && isCount(words);
}

function isBetween(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && value >= least && value <= most;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isShort(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}
