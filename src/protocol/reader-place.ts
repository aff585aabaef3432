import type { KeptTrail, Way } from '../core/library/trail';
import { isWhereabouts, type Whereabouts } from '../core/library/whereabouts';
import type { ArticlePlace } from '../core/room/answers';
import { type Guard, isString, params } from './guard';

/** What the page tells of where its reader is. */
export type PlaceCalls = {
  /** The reader of this article is here now, and read on to here. */
  readonly moved: readonly [params: [article: string, place: Whereabouts], result: undefined];
  /** A jump led the reader here; what lies between has not been read. */
  readonly landed: readonly [params: [article: string, place: Whereabouts], result: undefined];
  /** A link within the article was followed from here. */
  readonly jumped: readonly [params: [article: string, from: Whereabouts], result: undefined];
  /** The reader wants to go back to where they came from, or forward again; from here. */
  readonly travel: readonly [params: [article: string, from: Whereabouts, way: Way], result: undefined];
};

export type PlaceEvents = {
  readonly goTo: { readonly heading: string };
  /** Go to this place in the article that is shown. */
  readonly stand: Whereabouts;
  /** The way here has grown, or another stop of it is the current one: the page keeps it across a reload of the window. */
  readonly trail: KeptTrail<Stop>;
};

/** An article that a reader came to, and where in it the reader was last; undefined before the page has told. */
export interface Stop {
  readonly place: ArticlePlace;
  readonly where?: Whereabouts | undefined;
}

const isWay = (value: unknown): value is Way => value === 'back' || value === 'forward';

export const placeGuards: { readonly [K in keyof PlaceCalls]: Guard<PlaceCalls[K][0]> } = {
  moved: params<[string, Whereabouts]>(isString, isWhereabouts),
  landed: params<[string, Whereabouts]>(isString, isWhereabouts),
  jumped: params<[string, Whereabouts]>(isString, isWhereabouts),
  travel: params<[string, Whereabouts, Way]>(isString, isWhereabouts, isWay),
};

/** The words that say how long an article takes. */
export interface PlaceWords {
  /** With `{0}` for the number. */
  readonly minutes: string;
}
