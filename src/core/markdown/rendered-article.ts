/** The words on the border between the renderer and whoever shows an article. Plain data, all of it. */

/** One article file as it was read: `plain` is text without any Markdown in it. */
export interface ArticleSourceText {
  readonly text: string;
  readonly format: 'markdown' | 'plain';
}

/** Where a link of an article leads, said by whoever knows the library. */
export type LinkTarget =
  | { readonly kind: 'article'; readonly id: string; readonly heading?: string | undefined }
  | { readonly kind: 'heading'; readonly slug: string }
  | { readonly kind: 'external'; readonly url: string }
  | { readonly kind: 'broken'; readonly reason: string };

/** What may be shown for an image: `remote` ones are never requested by the HTML itself. */
export type ImageTarget =
  | { readonly kind: 'local'; readonly url: string }
  | { readonly kind: 'remote'; readonly url: string; readonly origin: string }
  | { readonly kind: 'broken' };

/** The boxes that have a look of their own; any other name is a `plain` box. */
export type CalloutKind = 'info' | 'tip' | 'note' | 'important' | 'warning' | 'caution' | 'danger';

/** Every word the HTML shows that no author wrote. */
export interface RenderLabels {
  /** Titles of boxes and folds whose author gave none. */
  readonly callouts: Readonly<Record<CalloutKind, string>>;
  readonly details: string;
  /** The button of a source card. */
  readonly openOriginal: string;
  /** Read aloud for a remote image without an alt text. */
  readonly remoteImage: string;
  /** The tooltip of a link that leads nowhere. */
  readonly brokenLink: string;
  /** The tooltip of an image that is not there. */
  readonly brokenImage: string;
  /** Names a scrollable table for assistive technology. */
  readonly table: string;
  /** Names the table of contents for assistive technology. */
  readonly toc: string;
  /** Names a card that opens a video, a CodePen or an embedded page and has no title. */
  readonly media: Readonly<Record<MediaKind, string>>;
}

/** What a media card opens. */
export type MediaKind = 'video' | 'codepen' | 'frame';

/** A term of the glossary in a text, by offsets in UTF-16 units. */
export interface TermPlace {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** What the renderer has to be told about one article. */
export interface RenderContext {
  /** The frontmatter, for `{{ $frontmatter.x }}`. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The title shown above the article: a first heading that repeats it is left out. Default: the frontmatter's. */
  readonly title?: string | undefined;
  readonly labels: RenderLabels;
  /** Asked with the `href` as written; not asked for headings of the article itself. */
  resolveLink(href: string): LinkTarget;
  /** Asked with the `src` as written. */
  resolveImage(src: string): ImageTarget;
  /** The terms of a text from left to right, none over another; without it none are marked. */
  termsIn?(text: string): Iterable<TermPlace>;
  /** Which of them are marked: the first of each under a heading, unless it is said otherwise. */
  readonly termDensity?: 'first' | 'all';
}

/** One heading of the article, in reading order. */
export interface OutlineItem {
  /** 2 to 6: level 1 is the title above the article. */
  readonly level: number;
  readonly text: string;
  /** The `id` of the heading in the HTML. */
  readonly slug: string;
  /** Line in the file, from 1. */
  readonly line: number;
}

/** An article ready to be shown: `html` is safe to insert as it is. */
export interface RenderedArticle {
  readonly html: string;
  readonly outline: readonly OutlineItem[];
  /** Names of the languages of its code blocks, each once, in order of appearance. */
  readonly languages: readonly string[];
  readonly hasMath: boolean;
  readonly hasMermaid: boolean;
}

/** No word of ours: for whoever wants what the author wrote, and nothing else. */
export const NO_LABELS: RenderLabels = {
  callouts: { info: '', tip: '', note: '', important: '', warning: '', caution: '', danger: '' },
  details: '',
  openOriginal: '',
  remoteImage: '',
  brokenLink: '',
  brokenImage: '',
  table: '',
  toc: '',
  media: { video: '', codepen: '', frame: '' },
};
