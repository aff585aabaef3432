/** What the core needs from outside. The host, the worker and the tests each bring their own. */
import type { CancellationToken } from './kit/cancellation';
import type { FileContent, ShelfRef } from './library/shelf';

/** Reads the files of shelves. Paths are relative to the shelf, with `/` between segments. */
export interface ArticleSource {
  /** The path of every file below the shelf that `isArticlePath` accepts, in no particular order. Rejects where the folder cannot be read. */
  list(shelf: ShelfRef, token: CancellationToken): Promise<readonly string[]>;
  /** The bytes of each file, in the order asked, or why there are none. A file over `MAX_ARTICLE_BYTES` is not read. */
  read(shelf: ShelfRef, paths: readonly string[]): Promise<readonly FileContent[]>;
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
