import type { OtherNames } from '../core/ask/across/other-names';
import type { ArticlePiece } from '../core/ask/article-pieces';
import type { Evidence, EvidenceOptions } from '../core/ask/evidence';
import type { ArticleId } from '../core/library/article';
import type { CatalogueChange } from '../core/library/catalogue';
import type { ReadingFacts } from '../core/library/reading';
import type { FileContent, ShelfId, ShelfRef } from '../core/library/shelf';
import type { ThemeSource } from '../core/markdown/editor-theme';
import type { FoundFile } from '../core/ports';
import type {
  ArticlePlace,
  FileChange,
  IndexProgress,
  NamedTerm,
  OpenOptions,
  Page,
  PassagesAnswer,
  Preview,
  ReadText,
  Relations,
  SearchAnswer,
  SearchOptions,
  ShelfProgress,
  SuggestProgress,
  TermLine,
  TermUses,
  UseLimits,
} from '../core/room/answers';
import type { Completion } from '../core/search/query/completion';
import type { AddingFault, Insertion } from '../core/terms/glossary/added-entry';
import type { GlossaryFile } from '../core/terms/glossary/glossary-file';
import type { TermDraft } from '../core/terms/glossary/term-draft';
import type { TermSuggestion } from '../core/terms/suggest/suggestion';
import type { Term, TermId, TermTaste } from '../core/terms/term';

/** What the library's thread is started with. */
export interface LibraryStart {
  /** The file its store lies in; undefined where there is no place for one, so that it forgets everything when it ends. */
  readonly storeFile: string | undefined;
}

/**
 * Why the library's store does not do what it should: `rebuilt`, it was damaged and is made anew; `full`, the disk has no room;
 * `closed`, it cannot be opened or written.
 */
export type StoreTrouble = 'rebuilt' | 'full' | 'closed';

/** What the library's thread asks of the host: files that do not lie on this machine's disks, read through VS Code. */
export interface LibraryHostSide {
  readonly calls: {
    readonly list: readonly [params: [shelf: ShelfRef], result: readonly FoundFile[]];
    readonly read: readonly [params: [shelf: ShelfRef, paths: readonly string[]], result: readonly FileContent[]];
  };
  readonly events: Readonly<Record<never, never>>;
}

/** What the library's thread offers the host. */
export interface LibrarySide {
  readonly calls: {
    /**
     * Reads these shelves and forgets all others; answers once all are read, or once the caller cancels. The store keeps what it
     * knows of `all`, which are the whole library's.
     */
    readonly setShelves: readonly [params: [shelves: readonly ShelfRef[], all: readonly ShelfRef[]], result: undefined];
    /** Reads one shelf again. */
    readonly reload: readonly [params: [shelf: ShelfId], result: undefined];
    /** Tells that files of a shelf were written, made or deleted. */
    readonly filesChanged: readonly [params: [shelf: ShelfId, files: readonly FileChange[]], result: undefined];
    /** Names only: quick enough for every key. */
    readonly search: readonly [params: [query: string, options: SearchOptions], result: SearchAnswer];
    /** How a query may go on. */
    readonly completions: readonly [params: [query: string], result: readonly Completion[]];
    /** Names and texts. */
    readonly find: readonly [params: [query: string, options: SearchOptions], result: SearchAnswer];
    readonly passages: readonly [params: [query: string, options: { readonly limit: number }], result: PassagesAnswer];
    readonly setReading: readonly [params: [facts: ReadingFacts], result: undefined];
    /** Stops filling the full-text index; reading anything again goes on with it. */
    readonly stopIndexing: readonly [params: [], result: undefined];
    readonly open: readonly [params: [place: ArticlePlace, options: OpenOptions], result: Page];
    readonly text: readonly [params: [place: ArticlePlace], result: ReadText];
    readonly evidence: readonly [params: [question: string, options: EvidenceOptions], result: readonly Evidence[]];
    /** What the words of a question are called in the other language. */
    readonly otherNames: readonly [params: [question: string], result: readonly OtherNames[]];
    /** An answer's Markdown as HTML that is safe to insert, its code in the theme's colours. */
    readonly renderAnswer: readonly [params: [markdown: string], result: string];
    /** All pieces of an article that evidence is chosen among. */
    readonly pieces: readonly [params: [article: ArticleId], result: readonly ArticlePiece[]];
    readonly relations: readonly [params: [article: ArticleId], result: Relations];
    readonly preview: readonly [
      params: [place: ArticlePlace, heading: string | undefined],
      result: Preview | undefined,
    ];
    readonly setTerms: readonly [params: [terms: readonly Term[], taste: TermTaste], result: undefined];
    /** Terms that the articles suggest and the glossary lacks, the best first. */
    readonly suggestTerms: readonly [params: [limit: number], result: readonly TermSuggestion[]];
    readonly termLine: readonly [params: [term: TermId], result: TermLine | undefined];
    readonly articlesWithTerm: readonly [params: [term: TermId, limit: number], result: readonly ArticleId[]];
    /** Terms by name: quick enough for every key. */
    readonly termsNamed: readonly [params: [name: string, limit: number], result: readonly NamedTerm[]];
    readonly usesOfTerm: readonly [params: [term: TermId, limits: UseLimits], result: TermUses];
    /** Finds the terms in the text of a glossary; its name says how it is written. Ten thousand of them take seconds. */
    readonly readGlossary: readonly [params: [name: string, text: string], result: GlossaryFile];
    /** What to put into the text of a glossary in YAML so that it has these terms, too. */
    readonly addTerms: readonly [params: [text: string, drafts: readonly TermDraft[]], result: Insertion | AddingFault];
    readonly setTheme: readonly [params: [theme: ThemeSource], result: undefined];
  };
  readonly events: {
    readonly changed: CatalogueChange;
    readonly progress: ShelfProgress;
    readonly indexed: IndexProgress;
    /** Terms are being looked for. */
    readonly suggesting: SuggestProgress;
    readonly storeTrouble: StoreTrouble;
    /** A line for the log. */
    readonly log: string;
  };
}
