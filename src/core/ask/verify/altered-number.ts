import type { Ground } from './best-sentences';
import { isComparable, isEqual, isSameQuantity, type Quantity } from './quantities';
import type { ReadSentence } from './source-sentences';

/** A number in words that is larger is no count of what a sentence lists. */
const COUNTED = 12;
/** A sentence with more numbers is a table. */
const MOST = 12;

/**
 * Whether a claim tells a number that its ground does not: another one, or one where there is none. What counts a few things in
 * words must only not contradict.
 */
export function hasAlteredNumber(claim: ReadSentence, { focus, context }: Pick<Ground, 'focus' | 'context'>): boolean {
  const there = context.flatMap(({ quantities }) => quantities);
  const near = focus.flatMap(({ quantities }) => quantities);
  return claim.quantities.some(quantity => {
    if (there.some(other => isSameQuantity(quantity, other))) return false;
    if (context.some(sentence => isDifference(quantity, sentence))) return false;
    return !quantity.isSoft || near.some(other => contradicts(other, quantity, claim));
  });
}

/** From 4.1 to 2.6 seconds it is 1.5 less. */
function isDifference(quantity: Quantity, { quantities }: ReadSentence): boolean {
  const same = quantities.filter(({ unit }) => unit === quantity.unit && unit !== 'none').slice(0, MOST);
  return same.some(one => same.some(other => one !== other && isEqual(one.value - other.value, quantity.value)));
}

/** Whether a number of the source stands where the claim's should: it counts the same, and the claim does not tell it anywhere else. */
function contradicts(other: Quantity, quantity: Quantity, { quantities }: ReadSentence): boolean {
  if (other.value > COUNTED || other.value < 1 || !isCount(other) || !isComparable(other, quantity)) return false;
  return !quantities.some(own => isSameQuantity(own, other));
}

/** Five times is no number of things. */
function isCount({ unit }: Quantity): boolean {
  return unit === 'none' || unit === 'count';
}
