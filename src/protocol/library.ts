import type { ArticleId } from '../core/library/article';
import type { CatalogueChange } from '../core/library/catalogue';
import type { FileContent, ShelfId, ShelfRef } from '../core/library/shelf';
import type { ThemeSource } from '../core/markdown/editor-theme';
import type {
  ArticlePlace,
  FileChange,
  OpenOptions,
  Page,
  SearchOptions,
  SearchRow,
  ShelfProgress,
} from '../core/room/answers';
import type { Term, TermId } from '../core/terms/term';

/** What the library's thread asks of the host: files, read through VS Code. */
export interface LibraryHostSide {
  readonly calls: {
    readonly list: readonly [params: [shelf: ShelfRef], result: readonly string[]];
    readonly read: readonly [params: [shelf: ShelfRef, paths: readonly string[]], result: readonly FileContent[]];
  };
  readonly events: Readonly<Record<never, never>>;
}

/** What the library's thread offers the host. */
export interface LibrarySide {
  readonly calls: {
    /** Reads these shelves and forgets all others; answers once all are read, or once the caller cancels. */
    readonly setShelves: readonly [params: [shelves: readonly ShelfRef[]], result: undefined];
    /** Reads one shelf again. */
    readonly reload: readonly [params: [shelf: ShelfId], result: undefined];
    /** Tells that files of a shelf were written, made or deleted. */
    readonly filesChanged: readonly [params: [shelf: ShelfId, files: readonly FileChange[]], result: undefined];
    readonly search: readonly [params: [query: string, options: SearchOptions], result: readonly SearchRow[]];
    readonly open: readonly [params: [place: ArticlePlace, options: OpenOptions], result: Page];
    readonly setTerms: readonly [params: [terms: readonly Term[]], result: undefined];
    readonly articlesWithTerm: readonly [params: [term: TermId, limit: number], result: readonly ArticleId[]];
    readonly setTheme: readonly [params: [theme: ThemeSource], result: undefined];
  };
  readonly events: {
    readonly changed: CatalogueChange;
    readonly progress: ShelfProgress;
    /** A line for the log. */
    readonly log: string;
  };
}
