import type { ArticlePiece } from '../ask/article-pieces';
import type { Evidence, EvidenceOptions } from '../ask/evidence';
import type { CancellationToken } from '../kit/cancellation';
import type { Event } from '../kit/event';
import { lazyAsync } from '../kit/lazy';
import { type ArticleId, articleId } from '../library/article';
import { formatOf } from '../library/article-file';
import type { CatalogueChange } from '../library/catalogue';
import { decode } from '../library/decode-file';
import { sortArticles } from '../library/grouping';
import type { ReadingFacts } from '../library/reading';
import { BUNDLED_SHELF, type ShelfId, type ShelfRef } from '../library/shelf';
import type { Renderer } from '../markdown/render';
import type { TermPlace } from '../markdown/rendered-article';
import type { ArticleSource, Expression, LibraryStore } from '../ports';
import type { Completion } from '../search/query/completion';
import { TextSearch } from '../search/text/text-search';
import { TermMatcher } from '../terms/matcher';
import type { TermSuggestion } from '../terms/suggest/suggestion';
import type { Term, TermId, TermTaste } from '../terms/term';
import { wantedTerms } from '../terms/wanted-terms';
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
import { forgetfulStore } from './forgetful-store';
import { Indexer } from './indexer';
import { LibrarySearch } from './library-search';
import type { OneArticleParts } from './one-article';
import { RelatedArticles } from './related-articles';
import { type ArticleFile, Shelves } from './shelves';
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

/** Articles in which a sentence about a term is looked for: the best ones. */
const TOLD_BY = 3;

/** More articles than anybody has: whatever holds a term is wanted, and then those of this library. */
const EVERY = 1_000_000;

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
  #terms: readonly Term[] = [];
  #matcher: TermMatcher | undefined;
  #density: TermTaste['density'] = 'first';

  readonly onDidChange: Event<CatalogueChange>;
  readonly onDidProgress: Event<ShelfProgress>;
  readonly onDidIndex: Event<IndexProgress>;

  constructor({ source, store = forgetfulStore, renderer = plainRenderer() }: RoomParts) {
    this.#source = source;
    this.#store = store;
    this.#renderer = renderer;
    this.#shelves = new Shelves(source, store.articles);
    this.#text = new TextSearch(store.text, ids => this.#texts(ids));
    const { catalogue } = this.#shelves;
    this.#indexer = new Indexer({
      store,
      pending: limit => store.articles.pending(this.#shelves.ids, limit),
      index: ids => this.#index(ids),
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
    await this.#putTexts(changed.slice(0, AT_ONCE));
    return changed.length > AT_ONCE;
  }

  /** What has such a name, best first: quick enough for every key. The first search makes the index. */
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
    const { catalogue } = this.#shelves;
    return findEvidence(
      question,
      options,
      {
        index: this.#store.text,
        articles: catalogue.size,
        textsOf: ids => this.#text.textsOf(ids),
        article: id => catalogue.get(id),
        named: (name, limit) => this.#search.titled(name, limit),
        termsIn: text => [...new Set([...(this.#matcher?.all(text) ?? [])].map(({ term }) => term))],
      },
      token,
    );
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
  setTerms(terms: readonly Term[], { never, density }: TermTaste = { never: [], density: 'first' }): void {
    this.#terms = terms;
    this.#matcher = new TermMatcher(wantedTerms(terms, never));
    this.#density = density;
    this.#search.setTerms(terms);
    this.#related.setTerms(this.#matcher);
  }

  /** The terms of such a name, best first; the first search makes the index. */
  termsNamed(name: string, limit: number): readonly NamedTerm[] {
    return this.#search.terms(name, limit);
  }

  /** Terms that the articles suggest and the glossary lacks, the best first. Other calls are answered meanwhile. */
  async suggestTerms(
    limit: number,
    { tell, token }: Pick<SuggestParts, 'tell' | 'token'>,
  ): Promise<readonly TermSuggestion[]> {
    const { suggestTerms } = await import('./suggest-terms');
    const articles = this.#shelves.catalogue.all().map(({ id }) => id);
    return suggestTerms(limit, {
      articles,
      read: ids => this.#shelves.read(ids),
      terms: this.#terms,
      tell,
      token,
    });
  }

  /** Where a term stands in the library's texts, as far as the limits go. */
  async usesOfTerm(id: TermId, limits: UseLimits, token?: CancellationToken): Promise<TermUses> {
    const [term, matcher] = [this.#terms.find(candidate => candidate.id === id), this.#matcher];
    if (!term || !matcher) return { found: [], isAll: true };
    const { usesOf } = await import('./term-uses');
    return usesOf(term, limits, {
      matcher,
      candidates: mention => this.#mayHold(mention, limits.articles),
      read: ids => this.#shelves.read(ids),
      ...(token && { token }),
    });
  }

  /** Articles to read about a term: those its glossary names, then those whose title names it, then those of its topic. */
  articlesWithTerm(id: TermId, limit: number): readonly ArticleId[] {
    const { catalogue } = this.#shelves;
    const term = this.#terms.find(candidate => candidate.id === id);
    if (!term) return [];
    const matcher = new TermMatcher([term]);
    const isNamedIn = (text: string): boolean => !matcher.all(text).next().done;
    const listed = term.articles.map(name => articleId(BUNDLED_SHELF, `${name}.md`)).filter(id => catalogue.get(id));
    const articles = sortArticles(catalogue.all(), 'newest');
    const titled = articles.filter(({ title }) => isNamedIn(title)).map(article => article.id);
    const tagged = articles.filter(({ topics }) => topics.some(isNamedIn)).map(article => article.id);
    return [...new Set([...listed, ...titled, ...tagged])].slice(0, limit);
  }

  /** What the best articles to read about a term say of it, in one sentence; undefined where they say nothing. */
  async termLine(id: TermId): Promise<TermLine | undefined> {
    const term = this.#terms.find(candidate => candidate.id === id);
    const ids = this.articlesWithTerm(id, TOLD_BY);
    const { lineAbout } = await import('./term-line');
    const files = new Map((await this.#shelves.read(ids)).map(file => [file.stored.article.id, file]));
    return (
      term &&
      lineAbout(
        term,
        ids.map(id => files.get(id)).filter(file => file !== undefined),
      )
    );
  }

  #articleAt({ shelf, path }: ArticlePlace): OneArticleParts {
    return {
      read: async () => (await this.#source.read(shelf, [path]))[0] ?? 'missing',
      renderer: this.#renderer,
      known: id => this.#shelves.catalogue.get(id),
      has: (shelf, path) => this.#shelves.has(shelf, path),
      termsIn: text => this.#termsIn(text),
      termDensity: this.#density,
    };
  }

  /** Articles that hold this as the index knows them, and those that it does not know yet. */
  #mayHold(mention: Expression, limit: number): readonly ArticleId[] {
    const { catalogue, ids } = this.#shelves;
    const known = this.#store.text.match(mention, EVERY).map(match => match.id);
    const unknown = this.#store.articles.pending(ids, limit)?.ids ?? catalogue.all().map(article => article.id);
    return [...new Set([...known.filter(id => catalogue.get(id)), ...unknown])];
  }

  /** Puts the texts of these articles into the index, as their files are now. */
  async #index(ids: readonly ArticleId[]): Promise<void> {
    const files = await this.#shelves.read(ids);
    // Another window may have put an earlier state of a file after this one.
    this.#store.articles.put(files.map(({ stored }) => stored));
    await this.#putTexts(files);
    const read = new Set(files.map(({ stored }) => stored.article.id));
    // What is not there has no text to wait for; when it is back it is read again.
    this.#store.articles.remove(ids.filter(id => !read.has(id)));
  }

  async #putTexts(files: readonly ArticleFile[]): Promise<void> {
    if (files.length === 0) return;
    const { indexedText } = await import('../search/text/indexed-text');
    const texts = files.map(({ stored, content }) => {
      const { id, path, title } = stored.article;
      const decoded = decode(content);
      return indexedText({
        id,
        hash: stored.hash,
        title,
        file: decoded.kind === 'text' ? decoded.text : '',
        format: formatOf(path),
      });
    });
    this.#store.text.put(texts);
  }

  *#termsIn(text: string): Generator<TermPlace> {
    for (const { term, start, end } of this.#matcher?.all(text) ?? []) yield { id: term.id, start, end };
  }

  async #texts(ids: readonly ArticleId[]) {
    const files = new Map((await this.#shelves.read(ids)).map(file => [file.stored.article.id, file]));
    return ids.map(id => {
      const file = files.get(id);
      const decoded = decode(file?.content ?? 'missing');
      if (!file || decoded.kind === 'problem') return undefined;
      const { title, path } = file.stored.article;
      return { title, file: decoded.text, format: formatOf(path) };
    });
  }
}

/** Loaded with the first article: who searches first must not wait for a Markdown parser. */
function plainRenderer(): () => Promise<Renderer> {
  return lazyAsync(async () => {
    const { createRenderer } = await import('../markdown/render');
    return createRenderer({});
  });
}
