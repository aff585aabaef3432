import type { Ground } from './best-sentences';
import { isComparable, isSameQuantity, type Quantity } from './quantities';
import { isReckoned } from './reckoned-number';
import type { ReadSentence } from './source-sentences';

/** A number in words that is larger is no count of what a sentence lists. */
const COUNTED = 12;

/**
 * Whether a claim tells a number that its ground does not: another one, or one where there is none. What counts a few things in
 * words must only not contradict.
 */
export function hasAlteredNumber(claim: ReadSentence, { focus, context }: Pick<Ground, 'focus' | 'context'>): boolean {
  const there = context.flatMap(({ quantities }) => quantities);
  const near = focus.flatMap(({ quantities }) => quantities);
  return claim.quantities.some(quantity => {
    if (there.some(other => isSameQuantity(quantity, other))) return false;
    if (isPartOf(quantity, claim, there)) return false;
    if (isReckoned(quantity, claim, context)) return false;
    return !quantity.isSoft || near.some(other => contradicts(other, quantity, claim));
  });
}

/** 0.6 % may be told as six in a thousand, of which neither is there. */
function isPartOf({ start, end }: Quantity, claim: ReadSentence, there: readonly Quantity[]): boolean {
  return claim.quantities.some(whole => {
    const isAround = whole.start <= start && whole.end >= end && whole.end - whole.start > end - start;
    return isAround && there.some(other => isSameQuantity(whole, other));
  });
}

/** Whether a number of the source stands where the claim's should: it counts the same, and the claim does not tell it anywhere else. */
function contradicts(other: Quantity, quantity: Quantity, { quantities }: ReadSentence): boolean {
  // Of `a week` a month is another time.
  if (isDuration(quantity)) return isDuration(other) && !quantities.some(own => isSameQuantity(own, other));
  if (other.value > COUNTED || other.value < 1 || !isCount(other) || !isComparable(other, quantity)) return false;
  return !quantities.some(own => isSameQuantity(own, other));
}

function isDuration({ unit }: Quantity): boolean {
  return unit === 'second' || unit === 'day' || unit === 'month';
}

/** Five times is no number of things. */
function isCount({ unit }: Quantity): boolean {
  return unit === 'none' || unit === 'count';
}
