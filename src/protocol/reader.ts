import type { Article, ArticleId } from '../core/library/article';
import type { OutlineItem } from '../core/markdown/rendered-article';
import { type Guard, isFiniteNumber, isString, optional, params } from './guard';

/** What the page of an open reader asks of the host. Everything that arrives is checked: the page shows hostile text. */
export interface ReaderHostSide {
  readonly calls: {
    /** Asked once the page's script runs: what to show. */
    readonly ready: readonly [params: [], result: ReaderView];
    /** A link to another article was followed. `beside` opens it in the next column. */
    readonly followArticle: readonly [params: [article: string, heading?: string, beside?: string], result: undefined];
    /** A link to the outside was followed; the host asks VS Code, which asks the user. */
    readonly followExternal: readonly [params: [url: string], result: undefined];
    /** A topic under the title was chosen. */
    readonly searchTopic: readonly [params: [topic: string], result: undefined];
    /** The reader is here now; `progress` is 0 to 1. */
    readonly moved: readonly [params: [progress: number, heading?: string], result: undefined];
    readonly copy: readonly [params: [text: string], result: undefined];
  };
  readonly events: Readonly<Record<never, never>>;
}

/** What the host tells the page. */
export interface ReaderPageSide {
  readonly calls: Readonly<Record<never, never>>;
  readonly events: {
    /** Show this from now on: another article, the same one changed on disk, or new colours. */
    readonly show: ReaderView;
    readonly goTo: { readonly heading: string };
  };
}

/** What a call carries, checked before the host acts on it. */
export const readerGuards: { readonly [K in keyof ReaderHostSide['calls']]: Guard<ReaderHostSide['calls'][K][0]> } = {
  ready: params<[]>(),
  followArticle: params<[string, string?, string?]>(isString, optional(isString), optional(isString)),
  followExternal: params<[string]>(isString),
  searchTopic: params<[string]>(isString),
  moved: params<[number, string?]>(isFiniteNumber, optional(isString)),
  copy: params<[string]>(isString),
};

/** A whole screen of the reader: plain data, its `html` made safe by the core. */
export interface ReaderView {
  readonly id: ArticleId;
  readonly article: Article | undefined;
  readonly title: string;
  readonly html: string;
  readonly outline: readonly OutlineItem[];
  /** One sentence above the article, where something is wrong with it. */
  readonly notice: string | undefined;
  readonly words: ReaderWords;
  /** Where to start: the remembered place, unless a heading is asked for. */
  readonly progress: number;
  readonly heading: string | undefined;
  /** CSS classes of code colours: `k-569cd6` to `#569cd6`. */
  readonly fontSize: number;
}

/** The page's own words, in the user's language. */
export interface ReaderWords {
  readonly outline: string;
  readonly openOriginal: string;
  readonly copy: string;
  readonly copied: string;
  readonly minutes: string;
  readonly lang: string;
}
