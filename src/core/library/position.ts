/** A place in an article's words, told so that it is found again after the article was edited. Small, plain data. */
export interface Position {
  /** The slug of the heading it stands below, `''` above the first; left out where it is too long to keep. */
  readonly heading?: string;
  /** How far behind that heading's first letter, in UTF-16 units. */
  readonly offset: number;
  /** The words before it and from it on. */
  readonly before: string;
  readonly quote: string;
  /** The share of the text before it, 0 to 1: the last resort. */
  readonly share: number;
}

/** Where a heading begins in the text. */
export interface HeadingPlace {
  readonly slug: string;
  readonly at: number;
}

/** How much of the text a position remembers, in UTF-16 units: about a line of Korean, two thirds of it behind the place. */
export const LONGEST = { heading: 200, before: 20, quote: 40 } as const;

/**
 * The words of a position are looked for in pieces of this length, begun so far from each other: an edit spoils only those it
 * touches.
 */
const PIECE = 8;
const STEP = 4;

/** How far edits may have pushed the pieces apart. */
const SLACK = 24;

/** Of the places where a piece stands, so many before and behind the expected one are looked at. */
const NEAREST = 8;

/** The share of the pieces that has to be found together: less may stand anywhere. */
const ENOUGH = 0.4;

/** How many of the pieces it is worth to stand ten times as near, as a share of them. */
const NEARNESS = 0.1;

/** Describes a place in the text: `positionAt('안개가 걷힌다', [], 4)` has the quote `'걷힌다'`. */
export function positionAt(text: string, headings: readonly HeadingPlace[], at: number): Position {
  const place = Math.min(Math.max(0, at), text.length);
  const heading = headings.findLast(heading => heading.at <= place);
  const slug = heading?.slug ?? '';
  return {
    ...(slug.length <= LONGEST.heading && { heading: slug }),
    offset: place - (heading?.at ?? 0),
    before: text.slice(Math.max(0, place - LONGEST.before), place),
    quote: text.slice(place, place + LONGEST.quote),
    share: text === '' ? 0 : place / text.length,
  };
}

/**
 * Finds the place again: `locate('서문. 안개가 걷힌다', [], positionAt('안개가 걷힌다', [], 4))` is 8. Its words decide, be they
 * slightly edited, moved, or below a heading of another name; of several such places the one nearest to where it stood; without
 * any, the same distance behind the heading, and without that, the same share of the text.
 */
export function locate(text: string, headings: readonly HeadingPlace[], position: Position): number {
  const expected = expectedPlace(text.length, headings, position);
  return quotedPlace(text, position, expected) ?? expected;
}

function expectedPlace(length: number, headings: readonly HeadingPlace[], position: Position): number {
  const index = headings.findIndex(({ slug }) => slug === position.heading);
  const [start, end] = [headings[index]?.at, headings[index + 1]?.at ?? length];
  if (start !== undefined) return Math.min(start + position.offset, end);
  // An article that has lost its only heading and one that never had any look the same; in both the share is as good.
  const isAboveFirst = position.heading === '' && position.offset <= (headings[0]?.at ?? length);
  return isAboveFirst ? position.offset : Math.min(length, Math.round(position.share * length));
}

/** A piece that was found: where the remembered words would begin if it stood where it stood in them. */
interface Sighting {
  readonly start: number;
  readonly piece: number;
}

function quotedPlace(text: string, { before, quote }: Position, expected: number): number | undefined {
  const [folded, words] = [withPlainSpaces(text), withPlainSpaces(before + quote)];
  if (words.trim() === '') return undefined;
  if (folded.startsWith(words, expected - before.length)) return expected;
  const pieces = piecesOf(words);
  const sightings = pieces.flatMap(piece => {
    const part = words.slice(piece, piece + PIECE);
    const around = expected - before.length + piece;
    return nearestPlaces(folded, part, around).map((at): Sighting => ({ start: at - piece, piece }));
  });
  const rank = ({ start, piece }: Sighting): readonly [number, number, number] => {
    const together = sightings.filter(other => Math.abs(other.start - start) <= SLACK);
    const share = new Set(together.map(other => other.piece)).size / pieces.length;
    const away = Math.abs(start + before.length - expected);
    return [
      // All of the words are the place wherever they stand; of some of them the nearer are likelier.
      share === 1 ? 2 : share < ENOUGH ? 0 : share + 1 - Math.min(1, NEARNESS * Math.log10(1 + away / 100)),
      // Words were put in or taken out between the pieces: the one at the place itself tells best where it is now.
      -Math.abs(piece - before.length),
      -away,
    ];
  };
  const [best] = sightings
    .map(sighting => ({ sighting, rank: rank(sighting) }))
    .sort((a, b) => b.rank[0] - a.rank[0] || b.rank[1] - a.rank[1] || b.rank[2] - a.rank[2]);
  if (!best || best.rank[0] === 0) return undefined;
  return Math.min(text.length, Math.max(0, best.sighting.start + before.length));
}

/** Where the lines of a file break is no part of its words. Places stay what they are. */
function withPlainSpaces(text: string): string {
  return text.replace(/\s/g, ' ');
}

function piecesOf(words: string): readonly number[] {
  const last = Math.max(0, words.length - PIECE);
  return Array.from({ length: Math.floor(last / STEP) + 1 }, (_, index) => index * STEP);
}

function nearestPlaces(text: string, part: string, around: number): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part, around); at >= 0 && places.length < NEAREST; at = text.indexOf(part, at + 1)) {
    places.push(at);
  }
  for (let at = around, count = 0; at > 0 && count < NEAREST; count++) {
    at = text.lastIndexOf(part, at - 1);
    if (at >= 0) places.push(at);
  }
  return places;
}
