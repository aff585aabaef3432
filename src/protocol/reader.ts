import type { Article } from '../core/library/article';
import type { KeptTrail } from '../core/library/trail';
import type { Whereabouts } from '../core/library/whereabouts';
import type { OutlineItem } from '../core/markdown/rendered-article';
import type { ArticlePlace } from '../core/room/answers';
import type { Found } from '../core/search/text/found';
import { type Guard, isBoolean, optional, params, stringUpTo } from './guard';
import { type AloudCalls, type AloudEvents, aloudGuards } from './reader-aloud';
import { type HighlightCalls, type HighlightEvents, type HighlightWords, highlightGuards } from './reader-highlights';
import { type ImageCalls, imageGuards, type PictureWords, type ReaderImages } from './reader-images';
import { type LiveCalls, type LiveEvents, liveGuards } from './reader-live';
import { type LookCalls, type LookWords, lookGuards, type ReaderLook } from './reader-look';
import { type PlaceCalls, type PlaceEvents, type PlaceWords, placeGuards, type Stop } from './reader-place';
import { type RelationCalls, type RelationWords, relationGuards } from './reader-relations';

/** What the page of an open reader asks of the host. Everything that arrives is checked: the page shows hostile text. */
export interface ReaderHostSide {
  readonly calls: PageCalls &
    LookCalls &
    ImageCalls &
    PlaceCalls &
    HighlightCalls &
    AloudCalls &
    LiveCalls &
    RelationCalls;
  /** What the host tells the page. */
  readonly events: PageEvents & PlaceEvents & HighlightEvents & AloudEvents & LiveEvents;
}

/** What any page needs; what is done in an article names it, as the host may have gone on to another. Whatever one part of the page asks for besides is in a file of that part. */
type PageCalls = {
  /**
   * The page is loaded. It names the article that it was sent while it loaded; one that was sent none asks what to show, and is not
   * to show the answer where it was sent something meanwhile.
   */
  readonly ready: readonly [params: [shown: string | null], result: ReaderView | undefined];
  /** A link to another article was followed. */
  readonly followArticle: readonly [
    params: [article: string, linked: string, options?: FollowOptions],
    result: undefined,
  ];
  /** A link to the outside was followed; the host asks VS Code, which asks the user. */
  readonly followExternal: readonly [params: [article: string, url: string], result: undefined];
  readonly copy: readonly [params: [article: string, text: string], result: undefined];
  /** The user wants to ask about these words of it; nothing is asked yet. */
  readonly askAbout: readonly [params: [article: string, words: string], result: undefined];
  /** What a search found is no longer to be marked. */
  readonly forgetFound: readonly [params: [], result: undefined];
};

type PageEvents = {
  /** Show this from now on: another article, the same one changed on disk, or new colours. */
  readonly show: ReaderView;
  /** Mark this from now on, and go to its passage. */
  readonly find: Found;
  /** The settings of the reader's looks changed. */
  readonly look: ReaderLook;
  /** The user wants to ask about what is selected. */
  readonly askSelection: undefined;
  /** Put this sentence above what is shown. */
  readonly notice: string;
};

/** The page answers nothing and tells nothing but through calls. */
export interface ReaderPageSide {
  readonly calls: Readonly<Record<never, never>>;
  readonly events: Readonly<Record<never, never>>;
}

export interface FollowOptions {
  readonly heading?: string | undefined;
  /** Opens in the next column. */
  readonly beside?: boolean | undefined;
}

/** The id of an article or of a heading, or an address. */
const isName = stringUpTo(8000);
/** No article has more. */
const isCopied = stringUpTo(4_000_000);

function isFollowOptions(value: unknown): value is FollowOptions {
  if (typeof value !== 'object' || value === null) return false;
  const { heading, beside } = value as Record<keyof FollowOptions, unknown>;
  return optional(isName)(heading) && optional(isBoolean)(beside);
}

/** What is undefined would arrive as null. */
const isShown = (value: unknown): value is string | null => value === null || isName(value);

/** What a call carries, checked before the host acts on it. */
export const readerGuards: { readonly [K in keyof ReaderHostSide['calls']]: Guard<ReaderHostSide['calls'][K][0]> } = {
  ready: params<[string | null]>(isShown),
  followArticle: params<[string, string, FollowOptions?]>(isName, isName, optional(isFollowOptions)),
  followExternal: params<[string, string]>(isName, isName),
  copy: params<[string, string]>(isName, isCopied),
  askAbout: params<[string, string]>(isName, isName),
  forgetFound: params<[]>(),
  ...lookGuards,
  ...imageGuards,
  ...highlightGuards,
  ...placeGuards,
  ...relationGuards,
  ...aloudGuards,
  ...liveGuards,
};

/** A whole screen of the reader: plain data, its `html` made safe by the core. */
export interface ReaderView {
  /** Where the article lies: the page keeps it, so that a reload of the window can bring it back. */
  readonly place: ArticlePlace;
  /** The way on which the reader came here, kept likewise. */
  readonly trail: KeptTrail<Stop>;
  readonly article: Article | undefined;
  readonly title: string;
  readonly html: string;
  /** Only its text changed: what says the same as before may stay on the page as it is. */
  readonly isEdited: boolean;
  readonly outline: readonly OutlineItem[];
  /** One sentence above the article, where something is wrong with it. */
  readonly notice: string | undefined;
  readonly words: ReaderWords;
  /** Where to start: the remembered place, unless a heading is asked for. */
  readonly start: Whereabouts;
  readonly heading: string | undefined;
  /** What a search found in the article; its passage, where it names one, is where to start. */
  readonly found: Found | undefined;
  /** The panel is the one in use, so the keyboard should be on the article. */
  readonly focus: boolean;
  readonly images: ReaderImages;
  readonly look: ReaderLook;
}

/** The page's own words, in the user's language. */
export interface ReaderWords {
  readonly outline: string;
  readonly openOriginal: string;
  readonly copy: string;
  readonly copied: string;
  readonly stub: string;
  /** What the tools that lead from place to place are called. */
  readonly found: string;
  /** With `{0}` for the number. */
  readonly placesFound: string;
  readonly onePlaceFound: string;
  /** With `{0}` for the number of the place and `{1}` for how many there are. */
  readonly placeOf: string;
  readonly previousPlace: string;
  readonly nextPlace: string;
  readonly clearPlaces: string;
  readonly look: LookWords;
  readonly pictures: PictureWords;
  readonly highlights: HighlightWords;
  readonly place: PlaceWords;
  readonly relations: RelationWords;
  readonly lang: string;
}
