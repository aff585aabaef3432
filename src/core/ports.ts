/** What the core needs from outside. The host, the worker and the tests each bring their own. */
import type { CancellationToken } from './kit/cancellation';
import type { Disposable } from './kit/disposable';
import type { Event } from './kit/event';
import type { Article, ArticleId } from './library/article';
import type { RecalledArticle } from './library/recalled-article';
import type { FileContent, ShelfId, ShelfRef } from './library/shelf';

/** Reads the files of shelves. Paths are relative to the shelf, with `/` between segments. */
export interface ArticleSource {
  /** Every file below the shelf that `isArticlePath` accepts, in no particular order. Rejects where the folder cannot be read. */
  list(shelf: ShelfRef, token: CancellationToken): Promise<readonly FoundFile[]>;
  /** The bytes of each file, in the order asked, or why there are none. A file over `MAX_ARTICLE_BYTES` is not read. */
  read(shelf: ShelfRef, paths: readonly string[]): Promise<readonly FileContent[]>;
}

/** A file of a shelf, not read yet. */
export interface FoundFile {
  readonly path: string;
  /** Changes whenever the file may have: its size and the time it was last written. */
  readonly stamp: string;
}

/** A file as it was when it was read. */
export interface ReadFile {
  /** As it was listed; empty where the file is to be read again whatever it is listed as. */
  readonly stamp: string;
  /** Of the file's bytes: a file that was touched and not changed keeps it. */
  readonly hash: string;
}

/** An article as it was read, and what it was read from. */
export interface StoredArticle extends ReadFile {
  readonly article: Article;
}

/** What was read in this session and earlier ones, so that the next one need not read it again. Each call is one transaction. */
export interface ArticleStore {
  /** Everything that is known of a shelf. */
  ofShelf(shelf: ShelfId): readonly (RecalledArticle & ReadFile)[];
  /** Remembers these. The text of one whose hash differs from what was known is pending from then on. */
  put(articles: readonly StoredArticle[]): void;
  /** Forgets these and their texts. */
  remove(ids: readonly ArticleId[]): void;
  /** Forgets a shelf and everything in it: somebody took it out of the library. */
  forgetShelf(shelf: ShelfId): void;
  /**
   * Tells that these shelves are in use, and forgets those of which nobody has told so for 30 days. Others may belong to a
   * window with another list of folders: one file serves all profiles of an editor.
   */
  keepShelves(shelves: readonly ShelfId[]): void;
  /** Which articles of these shelves the index does not hold as they are now; undefined where the store cannot tell. */
  pending(shelves: readonly ShelfId[], limit: number): Pending | undefined;
}

/** Articles that wait to be indexed. */
export interface Pending {
  /** As many of them as were asked for. */
  readonly ids: readonly ArticleId[];
  /** How many there are. */
  readonly count: number;
}

/** The words of an article, each part as plain text. */
export interface IndexedText {
  readonly id: ArticleId;
  /** Of the bytes this was taken from. A text that is no longer the newest is not put. */
  readonly hash: string;
  readonly title: string;
  /** One a line. */
  readonly headings: string;
  readonly body: string;
}

/** What a text index is asked for, before any engine's syntax. */
export type Expression =
  /** These tokens beside each other, in this order; `prefix`: the last of them may go on. */
  | { readonly is: 'phrase'; readonly tokens: readonly string[]; readonly prefix?: boolean }
  | { readonly is: 'all'; readonly of: readonly Expression[] }
  | { readonly is: 'any'; readonly of: readonly Expression[] }
  | { readonly is: 'without'; readonly wanted: Expression; readonly unwanted: Expression };

/** One article that an expression matches, `score` higher for better, comparable within one answer. */
export interface TextMatch {
  readonly id: ArticleId;
  readonly score: number;
}

/** A word that texts hold, and how many articles hold it. */
export interface KnownWord {
  readonly word: string;
  readonly articles: number;
}

/** Full text. Synchronous: it runs in the library's own thread. */
export interface TextIndex {
  put(texts: readonly IndexedText[]): void;
  /** The best matches, best first. */
  match(expression: Expression, limit: number): readonly TextMatch[];
  /** How many articles match; nobody counts further than `limit`, so that a common word costs no more than a rare one. */
  count(expression: Expression, limit: number): number;
  /** Words that may have been meant by one that nothing holds, the likeliest first. */
  similar(word: string, limit: number): readonly KnownWord[];
  /** Words of the other script that are written as this one sounds, `container` for 컨테이너, those of most articles first. */
  sounding(word: string, limit: number): readonly KnownWord[];
}

/** The library's memory on disk. Several windows may have the same one open. */
export interface LibraryStore extends Disposable {
  readonly articles: ArticleStore;
  readonly text: TextIndex;
  /**
   * Whether this window is the one that fills the index; from then on for `ms` milliseconds, unless it asks again: for 0 it lets go.
   * Undefined where the store cannot tell.
   */
  claim(ms: number): boolean | undefined;
  /** One short step of putting the index in order, for idle moments; false where nothing is left to do. */
  tidy(): boolean;
}

/** What a file of highlights holds, or that it is larger than any that is read. */
export type HighlightContent = Uint8Array | 'tooLarge';

/**
 * The files that keep highlights, one for each article, wherever they lie. Other windows and other programs write them, too.
 * Whatever cannot be read or written rejects.
 */
export interface AnnotationFiles {
  /** The articles that have a file. */
  list(): Promise<readonly ArticleId[]>;
  /** What an article's file holds; undefined where it has none. */
  read(article: ArticleId): Promise<HighlightContent | undefined>;
  /**
   * Replaces a file that still holds `known`, at once and as a whole, or removes it where `text` is undefined. False where the
   * file holds something else by now: nothing is written then.
   */
  replace(article: ArticleId, known: HighlightContent | undefined, text: string | undefined): Promise<boolean>;
  /** Keeps what a file holds under another name, and tells that name. */
  keepCopy(article: ArticleId): Promise<string>;
  /** What an article is called in its file: by an address, or from the folder it lies beside. */
  nameOf(article: ArticleId, address: string): string;
  /** Somebody wrote the file of this article; undefined: they may all be others. */
  readonly onDidChange: Event<ArticleId | undefined>;
}

/** Colours source code the way the reader's editor does. */
export interface Highlighter {
  /** Loads the grammars for these fence names; unknown names are ignored. After it, `highlight` answers at once. */
  prepare(languages: Iterable<string>): Promise<void>;
  /** One HTML string per line, escaped, its tokens in `<span class="...">`; undefined where the language is unknown. */
  highlight(code: string, language: string): readonly string[] | undefined;
}

/** A small persistent store of JSON values. */
export interface Memory {
  get<T>(key: string): T | undefined;
  set(key: string, value: unknown): Promise<void>;
}

/** Where diagnostics go. Never shown to the user by itself. */
export interface Log {
  info(message: string): void;
  error(message: string, error: unknown): void;
}

/** The current time in milliseconds since 1970. */
export type Clock = () => number;
