import type { Article } from '../core/library/article';
import type { Decoded } from '../core/library/read-article';
import type { SearchAnswer } from '../core/room/answers';
import type { Term } from '../core/terms/term';

/**
 * How far the library is read, in files, and whether its texts are still being indexed. `missing` are folders that cannot be read
 * any more.
 */
export interface LibraryState {
  readonly isReading: boolean;
  readonly isIndexing: boolean;
  readonly files: number;
  readonly read: number;
  readonly missing: readonly string[];
}

/** What the tools need of a library. */
export interface McpLibrary {
  readonly state: LibraryState;
  /** From the glossaries, a user's own first. */
  readonly terms: readonly Term[];
  /** Waits a moment for what is being read, so that an answer is rarely half of one; never long. */
  settle(): Promise<void>;
  articles(): readonly Article[];
  /** The article that this id names, if there is one: the only way from an id to a file. */
  article(id: string): Article | undefined;
  /** Its file as it is now. */
  text(article: Article): Promise<Decoded>;
  /** Its file's absolute path. */
  fileOf(article: Article): string;
  /** Articles, in the query language of the search box. */
  search(query: string, limit: number): Promise<SearchAnswer>;
  /** Terms that are called nearly so, the nearest first. */
  similarTerms(name: string, limit: number): Promise<readonly Term[]>;
  articlesAbout(term: Term, limit: number): readonly Article[];
}
