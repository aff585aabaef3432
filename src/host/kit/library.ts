import type { OtherNames } from '../../core/ask/across/other-names';
import type { ArticlePiece } from '../../core/ask/article-pieces';
import type { Evidence, EvidenceOptions } from '../../core/ask/evidence';
import { type CancellationToken, throwIfCancelled } from '../../core/kit/cancellation';
import type { Disposable } from '../../core/kit/disposable';
import { Emitter } from '../../core/kit/event';
import { type Article, type ArticleId, placeOf } from '../../core/library/article';
import { Catalogue, type CatalogueChange } from '../../core/library/catalogue';
import { BUNDLED_SHELF, type ShelfId, type ShelfRef } from '../../core/library/shelf';
import type { ThemeSource } from '../../core/markdown/editor-theme';
import type {
  ArticlePlace,
  FileChange,
  NamedTerm,
  OpenOptions,
  Page,
  PassagesAnswer,
  Preview,
  ReadText,
  Relations,
  SearchAnswer,
  SearchOptions,
  SuggestProgress,
  TermLine,
  TermUses,
  UseLimits,
} from '../../core/room/answers';
import type { Completion } from '../../core/search/query/completion';
import type { AddingFault, Insertion } from '../../core/terms/glossary/added-entry';
import type { GlossaryFile } from '../../core/terms/glossary/glossary-file';
import type { TermDraft } from '../../core/terms/glossary/term-draft';
import type { TermSuggestion } from '../../core/terms/suggest/suggestion';
import type { Term, TermId } from '../../core/terms/term';
import { type ConnectionHome, type LibraryChannel, LibraryConnection } from './library-connection';

/** What the library needs of the adapters: a thread to talk to, and where its shelves lie. */
export interface LibraryHome extends ConnectionHome {
  shelves(): readonly ShelfRef[];
  /** Runs the reading of shelves where the user sees it go on and can cancel it. */
  whileReading(work: (token: CancellationToken) => Promise<void>): Promise<void>;
  /** Whether a file lies in its shelf's folder, all links followed. */
  liesInShelf(place: ArticlePlace): Promise<boolean>;
}

/**
 * The library as the host's features see it: asynchronous, started on first use, with a catalogue kept in step so that trees
 * can be drawn at once.
 */
export class Library implements Disposable {
  readonly #home: LibraryHome;
  readonly #connection: LibraryConnection;
  readonly #changed = new Emitter<CatalogueChange>();
  readonly #started = new Emitter<void>();
  readonly #catalogue = new Catalogue();
  #reading: Promise<void> | undefined;
  #isComplete = false;

  readonly onDidChange = this.#changed.event;
  readonly onDidProgress: LibraryConnection['onDidProgress'];
  /** The full-text index is being filled. */
  readonly onDidIndex: LibraryConnection['onDidIndex'];
  readonly onStoreTrouble: LibraryConnection['onStoreTrouble'];
  /** The shelves are being read: from here on they are worth watching. */
  readonly onDidStartReading = this.#started.event;

  constructor(home: LibraryHome) {
    this.#home = home;
    const connection = new LibraryConnection(home);
    this.#connection = connection;
    this.onDidProgress = connection.onDidProgress;
    this.onDidIndex = connection.onDidIndex;
    this.onStoreTrouble = connection.onStoreTrouble;
    connection.onDidChange(change => {
      this.#catalogue.apply(change);
      this.#changed.fire(change);
    });
    connection.onDidDie(() => {
      this.#reading = undefined;
      this.#isComplete = false;
    });
  }

  /** The terms in force. They need no thread: a hover over what is no term starts nothing. */
  glossary(): Promise<readonly Term[]> {
    return this.#home.glossary.terms();
  }

  get articles(): readonly Article[] {
    return this.#catalogue.all();
  }

  get shelves(): readonly ShelfRef[] {
    return this.#home.shelves();
  }

  article(id: ArticleId): Article | undefined {
    return this.#catalogue.get(id);
  }

  /** Where an article's file lies; undefined where its shelf is no longer in the library. */
  placeOf(id: ArticleId): ArticlePlace | undefined {
    const { shelf, path } = placeOf(id);
    const ref = this.shelves.find(candidate => candidate.id === shelf);
    return ref && { shelf: ref, path };
  }

  /**
   * Reads the shelves unless they have been read, and resolves when the catalogue is complete. A reading that the user
   * cancelled counts as done: what was read stays, and `reload` reads the rest.
   */
  read(): Promise<void> {
    if (this.#reading) return this.#reading;
    const reading = this.#readShelves();
    this.#reading = reading;
    reading.then(
      () => {
        if (this.#reading === reading) this.#isComplete = true;
      },
      () => {
        // The next look tries again.
        if (this.#reading === reading) this.#reading = undefined;
      },
    );
    return reading;
  }

  /**
   * Reads the small library that ships with Seoga, and nothing else: a hover wants to name its articles, and nobody has asked
   * for the folders of the user yet.
   */
  async readBundled(): Promise<void> {
    const bundled = this.shelves.filter(shelf => shelf.id === BUNDLED_SHELF);
    if (!this.isRead && this.#catalogue.size === 0) await this.#channel().call('setShelves', [bundled, this.shelves]);
  }

  /** Whether every shelf has been read, or its reading was cancelled: what is not found now is not there. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** Whether anybody has asked for the catalogue yet. */
  get isRead(): boolean {
    return this.#reading !== undefined;
  }

  /** The set of shelves changed: reads what is new and forgets what is gone. */
  shelvesChanged(): Promise<void> {
    this.#reading = undefined;
    return this.read();
  }

  /** Reads every shelf again. */
  async reload(): Promise<void> {
    if (!this.isRead) return this.read();
    await this.read();
    await this.#home.whileReading(async token => {
      for (const shelf of this.shelves) await this.#channel().call('reload', [shelf.id], token);
    });
  }

  async filesChanged(shelf: ShelfId, changes: readonly FileChange[]): Promise<void> {
    await this.#channel().call('filesChanged', [shelf, changes]);
  }

  /** What has such a name: quick enough for every key. */
  async search(query: string, options: SearchOptions): Promise<SearchAnswer> {
    return this.#channel().call('search', [query, options]);
  }

  /** What has such a name, or such words in its text. */
  async find(query: string, options: SearchOptions, token?: CancellationToken): Promise<SearchAnswer> {
    return this.#channel().call('find', [query, options], token);
  }

  /** Where these words stand, article by article. */
  async passages(
    query: string,
    options: { readonly limit: number },
    token?: CancellationToken,
  ): Promise<PassagesAnswer> {
    return this.#channel().call('passages', [query, options], token);
  }

  /** How a query may go on. */
  async completions(query: string): Promise<readonly Completion[]> {
    return this.#channel().call('completions', [query]);
  }

  /** Tells the thread what was read since. */
  readingChanged(): void {
    this.#connection.readingChanged();
  }

  async stopIndexing(): Promise<void> {
    await this.#channel().call('stopIndexing', []);
  }

  async open(place: ArticlePlace, options: OpenOptions): Promise<Page> {
    const channel = this.#channel();
    // The thread is told of the terms before it marks them; an article is worth reading without.
    await this.glossary().catch(() => undefined);
    return channel.call('open', [place, options]);
  }

  /** The lines and headings of an article's file as it is now: what a model reads. */
  async text(place: ArticlePlace, token?: CancellationToken): Promise<ReadText> {
    return this.#channel().call('text', [place], token);
  }

  /** The pieces of articles that may answer a question, the best first; of those alone that a model may read. */
  async evidence(question: string, options: EvidenceOptions, token?: CancellationToken): Promise<readonly Evidence[]> {
    const found = await this.#channel().call('evidence', [question, options], token);
    const articles = [...new Set(found.map(({ article }) => article))];
    const mayBeSent = await Promise.all(articles.map(article => this.mayBeSent(article)));
    return found.filter(({ article }) => mayBeSent[articles.indexOf(article)]);
  }

  /** What the words of a question are called in the other language, Korean or English. */
  async otherNames(question: string, token?: CancellationToken): Promise<readonly OtherNames[]> {
    return this.#channel().call('otherNames', [question], token);
  }

  /**
   * Whether a model may read an article. A library may be somebody else's repository, and a link in it (`notes.md -> ~/.ssh/id_rsa`)
   * would send a private file with the next question: such an article is for the reader alone.
   */
  async mayBeSent(article: ArticleId): Promise<boolean> {
    const place = this.placeOf(article);
    return place !== undefined && this.#home.liesInShelf(place);
  }

  /** An answer's Markdown as HTML that is safe to insert: of links and images it keeps the words. */
  async renderAnswer(markdown: string): Promise<string> {
    return this.#channel().call('renderAnswer', [markdown]);
  }

  /** All pieces of an article that evidence is chosen among, in its order; none where it cannot be read, or a model may not read it. */
  async pieces(article: ArticleId, token?: CancellationToken): Promise<readonly ArticlePiece[]> {
    return (await this.mayBeSent(article)) ? this.#channel().call('pieces', [article], token) : [];
  }

  /** What an article has to do with others, as far as the library has been read. */
  async relations(article: ArticleId, token?: CancellationToken): Promise<Relations> {
    return this.#channel().call('relations', [article], token);
  }

  /** How an article begins, or its section of this heading; undefined where it cannot be read. */
  async preview(
    place: ArticlePlace,
    heading: string | undefined,
    token?: CancellationToken,
  ): Promise<Preview | undefined> {
    return this.#channel().call('preview', [place, heading], token);
  }

  async articlesWithTerm(term: TermId, limit: number): Promise<readonly ArticleId[]> {
    const channel = await this.#connection.channelWithTerms();
    return channel.call('articlesWithTerm', [term, limit]);
  }

  /** What the best article about a term says of it, in one sentence; undefined where none says anything. */
  async termLine(term: TermId): Promise<TermLine | undefined> {
    const channel = await this.#connection.channelWithTerms();
    return channel.call('termLine', [term]);
  }

  /** The terms of such a name, best first: quick enough for every key, and it reads nobody's folders. */
  async termsNamed(name: string, limit: number): Promise<readonly NamedTerm[]> {
    const channel = await this.#connection.channelWithTerms();
    return channel.call('termsNamed', [name, limit]);
  }

  /** Terms that the articles suggest and the glossary lacks, the best first. Reads the library if nobody has. */
  async suggestTerms(
    limit: number,
    { tell, token }: { readonly tell: (progress: SuggestProgress) => void; readonly token: CancellationToken },
  ): Promise<readonly TermSuggestion[]> {
    await this.read();
    throwIfCancelled(token);
    const channel = await this.#connection.channelWithTerms();
    const telling = this.#connection.onDidSuggest(tell);
    try {
      return await channel.call('suggestTerms', [limit], token);
    } finally {
      telling.dispose();
    }
  }

  /** Where a term stands in the articles that have been read. */
  async usesOfTerm(term: TermId, limits: UseLimits, token?: CancellationToken): Promise<TermUses> {
    const channel = await this.#connection.channelWithTerms();
    return channel.call('usesOfTerm', [term, limits], token);
  }

  /** Finds the terms in the text of a glossary. */
  async readGlossary(name: string, text: string): Promise<GlossaryFile> {
    return this.#channel().call('readGlossary', [name, text]);
  }

  /** What to put into the text of a glossary in YAML so that it has these terms, too. */
  async addTerms(text: string, drafts: readonly TermDraft[]): Promise<Insertion | AddingFault> {
    return this.#channel().call('addTerms', [text, drafts]);
  }

  async setTheme(theme: ThemeSource): Promise<void> {
    await this.#connection.setTheme(theme);
  }

  dispose(): void {
    this.#connection.dispose();
    this.#changed.dispose();
    this.#started.dispose();
  }

  async #readShelves(): Promise<void> {
    this.#isComplete = false;
    this.#started.fire();
    await this.#home.whileReading(token => this.#channel().call('setShelves', [this.shelves, this.shelves], token));
  }

  #channel(): LibraryChannel {
    return this.#connection.channel();
  }
}
