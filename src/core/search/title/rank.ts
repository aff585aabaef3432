import { type Alignment, ROUGH } from './align';

/** Why a row matched. All but `literal` are worth telling the reader. */
export type Why = 'literal' | 'choseong' | 'layout' | 'typo' | 'initials' | 'spacing' | 'partial' | 'fuzzy';

/** Whether the query is the whole text: 2 letter for letter, 1 but for case, signs, spaces or the layout, 0 a part of it. */
export type Whole = 0 | 1 | 2;

/** One text that matched, with what decides its rank. */
export interface Match {
  /** The number of the text in the index. */
  readonly text: number;
  readonly why: Why;
  readonly alignment: Alignment;
  readonly whole: Whole;
  /** How many words of the text are rarer than those asked for, and were not asked for. */
  readonly leftOut: number;
  /** How many keys the text has. */
  readonly length: number;
  /** Whether it holds the query letter for letter, and the query has capitals or signs that make this worth telling. */
  readonly verbatim: boolean;
  readonly boost: number;
  /** 0 is the nearest, 1 the farthest that still matches; only partial and fuzzy matches differ. */
  readonly distance: number;
}

/** The literal above the derived, and what needs least explaining first: consonants alone are rather 초성 than English words. */
const TRUST: Readonly<Record<Why, number>> = {
  literal: 0,
  spacing: 1,
  choseong: 1,
  layout: 2,
  initials: 3,
  typo: 4,
  partial: 5,
  fuzzy: 6,
};

/** Best match first. Each line is a tier: it decides only where all lines above it see no difference. */
export function compareMatches(a: Match, b: Match): number {
  return (
    // What was typed stands above what was derived from it.
    trustOf(a) - trustOf(b) ||
    // A text that is the query and nothing more is what was meant.
    b.whole - a.whole ||
    // Among partial matches the more that is told.
    missing(a) - missing(b) ||
    // Among typos the fewer edits, among fuzzy ones the smaller distance.
    a.alignment.edits - b.alignment.edits ||
    a.distance - b.distance ||
    // Whole words in the query's own order, side by side.
    loosenessOf(a) - loosenessOf(b) ||
    // What people remember of a title is what sets it apart from others.
    unmentioned(a) - unmentioned(b) ||
    // People type titles from their beginning.
    Number(opens(b)) - Number(opens(a)) ||
    // `How to U` is rather `How to Use` than `How to use`, while `how to u` is both.
    Number(b.verbatim) - Number(a.verbatim) ||
    b.boost - a.boost ||
    // The query is a larger part of a shorter title.
    a.length - b.length ||
    a.text - b.text
  );
}

/**
 * What begins inside a word is often there by chance, and so is half a word that was also typed apart or on another layout: it
 * tells no more than initials do.
 */
function trustOf({ why, alignment }: Match): number {
  const isHalf = alignment.unfinished && (why === 'spacing' || why === 'layout');
  return isHalf || (alignment.inside && TRUST[why] < TRUST.initials) ? TRUST.initials : TRUST[why];
}

/**
 * How far the words are from lying whole and side by side; a rarer word left out is a gap, too. The last of a title typed
 * from its beginning is not finished yet, and as good as one that lacks its ending.
 */
function loosenessOf(match: Match): number {
  const { rough, breaks, unfinished } = match.alignment;
  const isBeingTyped = match.why === 'literal' && unfinished && opens(match);
  const gap = Math.min(unmentioned(match), 1);
  return rough + breaks + gap - (isBeingTyped ? ROUGH.prefix - ROUGH.inflected : 0);
}

/** The share of the query that a partial match lacks: a word off by Shift is still told. */
function missing({ why, distance }: Match): number {
  return why === 'partial' ? distance : 0;
}

/** Who types a title from its beginning has not come to its rare words yet. */
function unmentioned(match: Match): number {
  const isFromBeginning = match.why === 'literal' || match.why === 'initials';
  return isFromBeginning && opens(match) ? 0 : match.leftOut;
}

/** The query is how the title begins. */
function opens({ alignment }: Match): boolean {
  return alignment.start === 0 && alignment.breaks === 0;
}

/** A match that only a slip or an abbreviation explains: something else may have been meant. */
export function isDoubtful({ why }: Match): boolean {
  return TRUST[why] >= TRUST.initials;
}

/** A match's strength between 0 and 1, comparable between queries: 1 is the whole title, below 0.4 is a guess. */
export function scoreOf({ why, whole, alignment, distance, length }: Match): number {
  if (whole > 0 && why === 'literal') return 1;
  if (why === 'fuzzy') return 0.4 * (1 - distance);
  const trust = 0.9 - 0.1 * TRUST[why] - 0.05 * Math.min(alignment.edits, 3);
  const loose = Math.min(alignment.rough + alignment.breaks, 12) / 100;
  return Math.max(0.4, trust - loose - Math.min(length, 100) / 2000);
}
