import type { Candidate } from './ladder';
import type { Rating } from './rating';
import type { ReducedText } from './reduced-text';

/**
 * Why a text was found: it holds all that was asked as it was typed, in another form, on the other keyboard layout or after a slip
 * was put right; or only some of it.
 */
export type TextWhy = 'literal' | 'stem' | 'layout' | 'typo' | 'partial';

/** A text that was compared with what was asked. */
export interface Rated {
  readonly candidate: Candidate;
  readonly text: ReducedText;
  readonly rating: Rating;
  /** What each of the rating's words is worth. */
  readonly weights: readonly number[];
}

/** How sure it is that a text was meant; the lower, the surer. */
const STANDING = { asked: 0, derived: 1, partial: 2 } as const;

function standingOf({ candidate, rating }: Rated): number {
  if (isPartial(candidate, rating)) return STANDING.partial;
  return rating.edits > 0 || candidate.reading.why === 'layout' ? STANDING.derived : STANDING.asked;
}

/** What lies inside another word, as `actor` in `factor`, may be seen in a text where the index knows better. */
function isPartial({ isWhole }: Candidate, { missing }: Rating): boolean {
  return !isWhole || missing.length > 0;
}

/** The surest first, and of those equally sure the better one. */
export function bySureness(a: Rated, b: Rated): number {
  return standingOf(a) - standingOf(b) || b.rating.score - a.rating.score;
}

/** Why it was found, as its hit says; `edits` where keys were off. */
export function whyOf({ candidate, rating }: Rated): { readonly why: TextWhy; readonly edits?: number } {
  if (isPartial(candidate, rating)) return { why: 'partial' };
  if (candidate.reading.why === 'layout') return { why: 'layout' };
  if (rating.edits > 0) return { why: 'typo', edits: rating.edits };
  return { why: rating.isInflected ? 'stem' : 'literal' };
}

/** Whether it holds every word as it was asked, in whatever form. */
export function isAsAsked(rated: Rated): boolean {
  return standingOf(rated) === STANDING.asked;
}
