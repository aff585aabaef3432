import type { ReadingLength } from './reading-time';
import type { ShelfId } from './shelf';

/** `<shelf id>/<path>`: unique in the library, stable while the file keeps its place. */
export type ArticleId = string & { readonly __id: 'article' };

/** The id of the article at a path of a shelf: that of `a/b.md` in `notes` is `notes/a/b.md`. */
export function articleId(shelf: ShelfId, path: string): ArticleId {
  return `${shelf}/${path}` as ArticleId;
}

/** The shelf and the path that an article's id names: a shelf's id holds no slash. */
export function placeOf(id: ArticleId): { readonly shelf: ShelfId; readonly path: string } {
  const cut = id.indexOf('/');
  return { shelf: id.slice(0, cut) as ShelfId, path: id.slice(cut + 1) };
}

/** Why an article cannot be read as it is. The host has one sentence for each. */
export type ArticleProblem = Unread | 'empty' | 'binary' | 'notUtf8' | 'brokenFrontmatter';

/** Why there are no bytes of a file: it is gone, it may not be read, or it is larger than any article. */
export type Unread = 'missing' | 'unreadable' | 'tooLarge';

/** Who wrote an article, and where they are found. */
export interface Author {
  readonly name: string;
  readonly url?: string;
}

/** What the library knows of an article without rendering it. Plain data: it crosses threads. */
export interface Article {
  readonly id: ArticleId;
  readonly shelf: ShelfId;
  /** Relative to the shelf, `/` between segments. */
  readonly path: string;
  readonly title: string;
  /** The language of the body, detected: what frontmatter says of it is unreliable. */
  readonly lang: 'ko' | 'en';
  /** `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where the source says no more. */
  readonly date?: string;
  readonly authors: readonly Author[];
  /** Where it appeared: a site or a magazine. */
  readonly outlet?: string;
  readonly topics: readonly string[];
  readonly summary?: string;
  /** The original page, http or https. */
  readonly sourceUrl?: string;
  /** How much there is to read: with somebody's speed it makes minutes. */
  readonly length: ReadingLength;
  /** A source card with no body: the reader offers the original page. */
  readonly stub: boolean;
  /** What it links to, as `linkKeys` names it; none where it links to nothing. */
  readonly links?: string;
  readonly problem?: ArticleProblem;
  /** What the parser said of the problem, for example the line of the broken YAML. */
  readonly problemDetail?: string;
}
