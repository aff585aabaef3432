import type { Evidence } from '../ask/evidence';
import type { CancellationToken } from '../kit/cancellation';
import type { Article } from '../library/article';
import type { ReadText, SearchAnswer } from '../room/answers';
import type { Term } from '../terms/term';

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
export interface ToolLibrary {
  readonly state: LibraryState;
  /** From the glossaries, a user's own first. */
  terms(): Promise<readonly Term[]>;
  /** Waits a moment for what is being read, so that an answer is rarely half of one; never long. */
  settle(token?: CancellationToken): Promise<void>;
  articles(): readonly Article[];
  /** The article that this id names, if there is one and an assistant may see it: the only way from an id to a file. */
  article(id: string): Promise<Article | undefined>;
  /** Its file as it is now. */
  text(article: Article, token?: CancellationToken): Promise<ReadText>;
  /** Its file's absolute path, or its address where it lies on no disk of this machine. */
  fileOf(article: Article): string;
  /** Articles, in the query language of the search box. */
  search(query: string, limit: number, token?: CancellationToken): Promise<SearchAnswer>;
  /** Pieces of articles that may answer a question, the best first; where it is missing, searching is all there is. */
  evidence?(question: string, limit: number, token?: CancellationToken): Promise<readonly Evidence[]>;
  /** Terms that are called nearly so, the nearest first. */
  similarTerms(name: string, limit: number): Promise<readonly Term[]>;
  articlesAbout(term: Term, limit: number): Promise<readonly Article[]>;
}
