import type { Place } from './places';

/** So many units apart, two words are worth half. */
const HALF = 40;
/** The same words in another order. */
const DISORDER = 0.9;

/** The place around which the words lie closest: what it and the nearest of each other word are worth, less for being far off. */
export function nearest(
  found: readonly (readonly Place[])[],
  weights: readonly number[],
): { readonly worth: number; readonly at: number | undefined } {
  let worth = 0;
  let at: number | undefined;
  for (const [own, anchors] of found.entries()) {
    // How far each word's places were walked: anchors come in order, so the walk never goes back.
    const next = found.map(() => 0);
    for (const anchor of anchors) {
      let sum = (weights[own] ?? 0) * anchor.quality;
      for (const [other, places] of found.entries()) {
        if (other === own) continue;
        let i = next[other] ?? 0;
        while ((places[i]?.start ?? Number.POSITIVE_INFINITY) < anchor.start) i++;
        next[other] = i;
        const before = nearWorth(places[i - 1], anchor, other < own);
        const after = nearWorth(places[i], anchor, other > own);
        sum += (weights[other] ?? 0) * Math.max(before, after);
      }
      if (sum > worth) [worth, at] = [sum, anchor.start];
    }
  }
  return { worth, at };
}

function nearWorth(place: Place | undefined, anchor: Place, isOrdered: boolean): number {
  if (place === undefined) return 0;
  const gap = place.start >= anchor.end ? place.start - anchor.end : anchor.start - place.end;
  return (place.quality / (1 + Math.max(0, gap - 1) / HALF)) * (isOrdered ? 1 : DISORDER);
}
