import { uncover } from './place';
import type { PlaceKeeper } from './place-keeper';

/** Where on the screen words are brought that one goes to, as a share of its height: what leads up to them is worth reading, too. */
export const READING_HEIGHT = 0.3;

/** Goes to a stretch of the article: opens what hides it, and brings it to where one reads. Whoever listens reads on from there. */
export function goToRange(range: Range, keeper: PlaceKeeper): void {
  const inside = range.startContainer.parentElement;
  if (!inside) return;
  uncover(inside);
  // Sideways first, in what scrolls by itself: code and wide tables.
  const box = inside.closest('pre, .table-scroll');
  if (box) {
    const { left } = range.getBoundingClientRect();
    const seen = box.getBoundingClientRect();
    const isSeen = left >= seen.left && left <= seen.right;
    if (!isSeen) box.scrollLeft += left - seen.left - box.clientWidth / 2;
  }
  keeper.leap(() => window.scrollBy({ top: range.getBoundingClientRect().top - window.innerHeight * READING_HEIGHT }));
  document.getSelection()?.collapse(range.startContainer, range.startOffset);
}

/**
 * The next of several places, or with -1 the one before: counted from the one last gone to, or where there is none, from what is on
 * the screen. Past the end it starts over: `nextPlace(ranges, 4, 1)` is 0 where there are five.
 */
export function nextPlace(places: readonly Range[], here: number | undefined, by: 1 | -1): number {
  const { length } = places;
  if (here !== undefined) return (here + by + length) % length;
  const below = places.findIndex(place => place.getBoundingClientRect().top >= 0);
  const first = below < 0 ? 0 : below;
  return by > 0 ? first : (first - 1 + length) % length;
}
