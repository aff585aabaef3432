import { fieldsOf } from '../../core/kit/fields-of';
import type { KeptTrail } from '../../core/library/trail';
import { isWhereabouts } from '../../core/library/whereabouts';
import type { ArticlePlace } from '../../core/room/answers';
import type { Stop } from '../../protocol/reader-place';
import { isInFolder } from './linked-place';

/** What a page kept across a reload of the window. */
export interface KeptPage {
  readonly place: ArticlePlace;
  readonly trail?: KeptTrail<Stop> | undefined;
}

/**
 * What a page kept, where it can be taken; undefined where another version of Seoga wrote something else. The page shows hostile
 * text, and what it keeps is what it says: it names files at the most. Where those lie `placeNow` says, which is also asked because
 * the bundled library moves with every version of Seoga.
 */
export function keptPage(state: unknown, placeNow: (said: ArticlePlace) => ArticlePlace): KeptPage | undefined {
  const { place, trail } = fieldsOf<KeptPage>(state);
  if (!isPlace(place)) return undefined;
  return { place: placeNow(place), trail: trailIn(trail, placeNow) };
}

function trailIn(said: unknown, placeNow: (said: ArticlePlace) => ArticlePlace): KeptTrail<Stop> | undefined {
  const { stops, at } = fieldsOf<KeptTrail<Stop>>(said);
  if (!Array.isArray(stops) || typeof at !== 'number') return undefined;
  const known = stops.flatMap((stop: unknown): Stop[] => {
    const { place, where } = fieldsOf<Stop>(stop);
    return isPlace(place) ? [{ place: placeNow(place), ...(isWhereabouts(where) && { where }) }] : [];
  });
  return known.length === stops.length ? { stops: known, at } : undefined;
}

function isPlace(value: unknown): value is ArticlePlace {
  const { shelf, path } = fieldsOf<ArticlePlace>(value);
  const { id, uri, label } = fieldsOf<ArticlePlace['shelf']>(shelf);
  return [path, id, uri, label].every(field => typeof field === 'string') && isInFolder(path as string);
}
