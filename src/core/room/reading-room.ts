import type { OtherNames } from '../ask/across/other-names';
import type { ArticlePiece } from '../ask/article-pieces';
import type { Evidence, EvidenceOptions } from '../ask/evidence';
import type { CancellationToken } from '../kit/cancellation';
import type { Event } from '../kit/event';
import { lazyAsync } from '../kit/lazy';
import type { ArticleId } from '../library/article';
import type { CatalogueChange } from '../library/catalogue';
import type { ReadingFacts } from '../library/reading';
import type { ShelfId, ShelfRef } from '../library/shelf';
import type { Renderer } from '../markdown/render';
import type { ArticleSource, LibraryStore } from '../ports';
import type { Completion } from '../search/query/completion';
import { TextSearch } from '../search/text/text-search';
import type { TermSuggestion } from '../terms/suggest/suggestion';
import type { Term, TermId, TermTaste } from '../terms/term';
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
  TermLine,
  TermUses,
  UseLimits,
} from './answers';
import { ArticleTexts } from './article-texts';
import type { EvidenceParts } from './evidence';
import { forgetfulStore } from './forgetful-store';
import { Indexer } from './indexer';
import { LibrarySearch } from './library-search';
import type { OneArticleParts } from './one-article';
import { RelatedArticles } from './related-articles';
import { RoomTerms } from './room-terms';
import { Shelves } from './shelves';
import type { SuggestParts } from './suggest-terms';

// Who searches first must not wait for what reads, shows and relates articles: that comes with its first use.

/** What a room is made of. */
export interface RoomParts {
  readonly source: ArticleSource;
  /** What it remembers between sessions, its texts included; without one it finds names only. */
  readonly store?: LibraryStore;
  /** Made when the first article is opened. By itself one that leaves code plain. */
  readonly renderer?: () => Promise<Renderer>;
}

/** So many changed files are indexed at once; a flood of them goes in the background. */
const AT_ONCE = 16;

/**
 * The whole library behind one face: shelves read into a catalogue, names and texts searched, articles rendered. It runs in a
 * thread of its own in VS Code and in process in the MCP server; everything it says is plain data.
 */
export class ReadingRoom {
  readonly #source: ArticleSource;
  readonly #store: LibraryStore;
  readonly #renderer: () => Promise<Renderer>;
  readonly #shelves: Shelves;
  readonly #indexer: Indexer;
  readonly #text: TextSearch;
  readonly #search: LibrarySearch;
  readonly #related: RelatedArticles;
  readonly #terms: RoomTerms;
  readonly #texts: ArticleTexts;

  readonly onDidChange: Event<CatalogueChange>;
  readonly onDidProgress: Event<ShelfProgress>;
  readonly onDidIndex: Event<IndexProgress>;

  constructor({ source, store = forgetfulStore, renderer = plainRenderer() }: RoomParts) {
    this.#source = source;
    this.#store = store;
    this.#renderer = renderer;
    this.#shelves = new Shelves(source, store.articles);
    this.#texts = new ArticleTexts(this.#shelves, store);
    this.#terms = new RoomTerms(this.#shelves, store);
    this.#text = new TextSearch(store.text, ids => this.#texts.of(ids));
    const { catalogue } = this.#shelves;
    this.#indexer = new Indexer({
      store,
      pending: limit => store.articles.pending(this.#shelves.ids, limit),
      index: ids => this.#texts.index(ids),
      total: () => catalogue.size,
    });
    this.#search = new LibrarySearch({
      catalogue,
      text: this.#text,
      shelfLabel: id => this.#shelves.refOf(id)?.label,
      unindexed: () => this.#indexer.unindexed,
    });
    this.#related = new RelatedArticles(catalogue, store.text);
    this.onDidChange = this.#shelves.onDidChange;
    this.onDidProgress = this.#shelves.onDidProgress;
    this.onDidIndex = this.#indexer.onDidProgress;
    this.onDidChange(change => {
      this.#search.follow(change);
      this.#related.forget();
      // What is recalled is new here: nothing of it can be remembered.
      this.#text.forget([...change.removed, ...change.upserted.map(article => article.id)]);
    });
  }

  /**
   * Opens the shelves that are new and forgets those that are no longer named. What an earlier session knew of them is there at
   * once; then their files are compared with it, and read where they changed. Throws `CancelledError` once cancelled; what has been
   * read stays, and `reload` reads the rest. `all` are the shelves of the whole library where these are only some of them: the store
   * is told that they are in use.
   */
  async setShelves(shelves: readonly ShelfRef[], token: CancellationToken, all = shelves): Promise<void> {
    await this.#shelves.set(shelves, token);
    this.#store.articles.keepShelves(all.map(shelf => shelf.id));
  }

  /** Reads a shelf's new and changed files; articles whose files are gone leave the catalogue. */
  reload(id: ShelfId, token: CancellationToken): Promise<void> {
    return this.#shelves.reload(id, token);
  }

  /** Fills the full-text index in the background where it lacks articles; resolves when that is done, or was stopped. */
  fillIndex(): Promise<void> {
    return this.#indexer.run();
  }

  /** Stops filling the index. What is in it stays. */
  stopIndexing(): void {
    this.#indexer.stop();
  }

  /** Puts everything that is known into a store that has lost it. */
  restore(): void {
    this.#shelves.store();
  }

  /** Reads these files of a shelf again, and forgets those that are gone; a folder that is gone takes its articles along. Whether
   * their texts are too many to be indexed at once, so that `fillIndex` is to do it. */
  async filesChanged(id: ShelfId, changes: readonly FileChange[]): Promise<boolean> {
    const changed = await this.#shelves.filesChanged(id, changes);
    await this.#texts.put(changed.slice(0, AT_ONCE));
    return changed.length > AT_ONCE;
  }

  /** Makes what the first search would make otherwise: among 6,000 articles a tenth of a second. */
  prepare(): void {
    this.#search.prepare();
  }

  /** What has such a name, best first: quick enough for every key. */
  search(query: string, options: SearchOptions): SearchAnswer {
    return this.#search.names(query, options);
  }

  /** How a query may go on: operators, and their values. */
  completions(query: string): readonly Completion[] {
    return this.#search.completions(query);
  }

  /** What has such a name or such words in its text, best first. */
  find(query: string, options: SearchOptions, token?: CancellationToken): Promise<SearchAnswer> {
    return this.#search.find(query, options, token);
  }

  /** The places where these words stand, article by article. */
  passages(query: string, options: { readonly limit: number }, token?: CancellationToken): Promise<PassagesAnswer> {
    return this.#search.passages(query, options, token);
  }

  /** What was read, begun and starred, for `is:read` and its like. */
  setReading(facts: ReadingFacts): void {
    this.#search.setReading(facts);
  }

  /** Renders an article from its file as it is now, or from what is being written, whether or not its shelf has been read. */
  async open(place: ArticlePlace, options: OpenOptions): Promise<Page> {
    const { pageOf } = await import('./one-article');
    return pageOf(place, options, this.#articleAt(place));
  }

  /** The lines and headings of an article's file as it is now. */
  async text(place: ArticlePlace): Promise<ReadText> {
    const { linesOf } = await import('./one-article');
    return linesOf(place, this.#articleAt(place));
  }

  /** What comes before an article and after it, what links to it, and what has to do with it. */
  async relations(id: ArticleId): Promise<Relations> {
    const { relationsOf } = await import('./relations');
    const { catalogue } = this.#shelves;
    return relationsOf(id, { catalogue, related: this.#related, read: ids => this.#shelves.read(ids) });
  }

  /** The pieces of articles that may answer a question, the best first. Throws `CancelledError` once cancelled. */
  async evidence(question: string, options: EvidenceOptions, token: CancellationToken): Promise<readonly Evidence[]> {
    const { findEvidence } = await import('./evidence');
    return findEvidence(question, options, this.#evidenceParts(), token);
  }

  /** What the words of a question are called in the other language: by the glossary, by the articles, by their sound. */
  async otherNames(question: string): Promise<readonly OtherNames[]> {
    const { otherNamesIn } = await import('./other-names');
    return otherNamesIn(question, this.#evidenceParts());
  }

  /** All pieces of an article that evidence is chosen among, in its order; none where it cannot be read. */
  async pieces(id: ArticleId): Promise<readonly ArticlePiece[]> {
    const text = (await this.#text.textsOf([id])).get(id);
    if (!text) return [];
    const { articlePieces } = await import('../ask/article-pieces');
    return articlePieces(text);
  }

  /** What an article begins with, or its section of this heading; undefined where it cannot be read. */
  async preview(place: ArticlePlace, heading: string | undefined): Promise<Preview | undefined> {
    const { beginningOf } = await import('./one-article');
    return beginningOf(place, heading, this.#articleAt(place));
  }

  /**
   * The glossary from now on: its terms are marked in articles and found by search, and articles are found for them. Those that somebody
   * does not want to see are found, and not marked.
   */
  setTerms(terms: readonly Term[], taste: TermTaste = { never: [], density: 'first' }): void {
    this.#search.setTerms(terms);
    this.#related.setTerms(this.#terms.set(terms, taste));
  }

  /** The terms of such a name, best first; the first search makes the index. */
  termsNamed(name: string, limit: number): readonly NamedTerm[] {
    return this.#search.terms(name, limit);
  }

  /** Terms that the articles suggest and the glossary lacks, the best first. Other calls are answered meanwhile. */
  suggestTerms(limit: number, telling: Pick<SuggestParts, 'tell' | 'token'>): Promise<readonly TermSuggestion[]> {
    return this.#terms.suggested(limit, telling);
  }

  /** Where a term stands in the library's texts, as far as the limits go. */
  usesOfTerm(id: TermId, limits: UseLimits, token?: CancellationToken): Promise<TermUses> {
    return this.#terms.usesOf(id, limits, token);
  }

  /** Articles to read about a term: those its glossary names, then those whose title names it, then those of its topic. */
  articlesWithTerm(id: TermId, limit: number): readonly ArticleId[] {
    return this.#terms.articlesWith(id, limit);
  }

  /** What the best articles to read about a term say of it, in one sentence; undefined where they say nothing. */
  termLine(id: TermId): Promise<TermLine | undefined> {
    return this.#terms.lineAbout(id);
  }

  #evidenceParts(): EvidenceParts {
    const { catalogue } = this.#shelves;
    return {
      index: this.#store.text,
      articles: catalogue.size,
      textsOf: ids => this.#text.textsOf(ids),
      article: id => catalogue.get(id),
      named: (name, limit) => this.#search.titled(name, limit),
      termsIn: text => this.#terms.in(text),
    };
  }

  #articleAt({ shelf, path }: ArticlePlace): OneArticleParts {
    return {
      read: async () => (await this.#source.read(shelf, [path]))[0] ?? 'missing',
      renderer: this.#renderer,
      known: id => this.#shelves.catalogue.get(id),
      has: (shelf, path) => this.#shelves.has(shelf, path),
      termsIn: text => this.#terms.placesIn(text),
      termDensity: this.#terms.density,
    };
  }
}

/** Loaded with the first article: who searches first must not wait for a Markdown parser. */
function plainRenderer(): () => Promise<Renderer> {
  return lazyAsync(async () => {
    const { createRenderer } = await import('../markdown/render');
    return createRenderer({});
  });
}
