import { type CancellationToken, CancelledError, throwIfCancelled } from '../kit/cancellation';
import { Emitter } from '../kit/event';
import type { Article, ArticleId } from '../library/article';
import { articleId } from '../library/article';
import { formatOf, isArticlePath, isShelfArticle } from '../library/article-file';
import { Catalogue, type CatalogueChange } from '../library/catalogue';
import { sortArticles } from '../library/grouping';
import { resolveImage, resolveLink } from '../library/links';
import { decode, readArticle } from '../library/read-article';
import { BUNDLED_SHELF, type FileContent, type ShelfId, type ShelfRef } from '../library/shelf';
import { parseFrontmatter, splitFrontmatter } from '../markdown/frontmatter';
import { createRenderer, type Renderer } from '../markdown/render';
import type { ArticleSource, Highlighter } from '../ports';
import { TermMatcher } from '../terms/matcher';
import type { Term, TermId } from '../terms/term';
import type { ArticlePlace, FileChange, OpenOptions, Page, SearchOptions, SearchRow, ShelfProgress } from './answers';
import { Finding } from './finding';

/** Files read and told of at a time: small enough to show progress, large enough to cost few messages. */
const BATCH = 64;

/**
 * The whole library behind one face: shelves read into a catalogue, titles and topics and terms searched, articles rendered.
 * It runs in a thread of its own in VS Code and in process in the MCP server; everything it says is plain data.
 */
export class ReadingRoom {
  readonly #source: ArticleSource;
  readonly #renderer: Renderer;
  readonly #catalogue = new Catalogue();
  readonly #shelves = new Map<ShelfId, ShelfRef>();
  /** Shelves of which the catalogue knows every article. */
  readonly #complete = new Set<ShelfId>();
  readonly #changed = new Emitter<CatalogueChange>();
  readonly #progress = new Emitter<ShelfProgress>();
  #terms: readonly Term[] = [];
  #finding: Finding | undefined;

  readonly onDidChange = this.#changed.event;
  readonly onDidProgress = this.#progress.event;

  constructor(source: ArticleSource, highlighter?: Highlighter) {
    this.#source = source;
    this.#renderer = createRenderer(highlighter ? { highlighter } : {});
  }

  /**
   * Reads the shelves that are new and forgets those that are no longer named. Throws `CancelledError` once cancelled; what has
   * been read stays, and `reload` reads the rest.
   */
  async setShelves(shelves: readonly ShelfRef[], token: CancellationToken): Promise<void> {
    const wanted = new Set(shelves.map(shelf => shelf.id));
    for (const id of [...this.#shelves.keys()]) if (!wanted.has(id)) this.#close(id);
    const fresh = shelves.filter(shelf => !this.#shelves.has(shelf.id));
    for (const shelf of fresh) this.#shelves.set(shelf.id, shelf);
    for (const shelf of fresh) await this.#load(shelf, token);
  }

  /** Reads a shelf again; articles whose files are gone leave the catalogue. */
  async reload(id: ShelfId, token: CancellationToken): Promise<void> {
    const shelf = this.#shelves.get(id);
    if (shelf) await this.#load(shelf, token);
  }

  /** Reads these files of a shelf again, and forgets those that are gone; a folder that is gone takes its articles along. */
  async filesChanged(id: ShelfId, changes: readonly FileChange[]): Promise<void> {
    const shelf = this.#shelves.get(id);
    if (!shelf) return;
    const written = changes.filter(({ path, kind }) => kind === 'written' && isShelfArticle(path));
    const upserted = await this.#readBatch(
      shelf,
      written.map(change => change.path),
    );
    if (!this.#isOpen(shelf)) return;
    const gone = changes.filter(({ kind }) => kind === 'gone').map(change => change.path);
    const removed = this.#catalogue
      .ofShelf(id)
      .filter(({ path }) => gone.some(lost => path === lost || path.startsWith(`${lost}/`)));
    this.#apply({ shelf: id, upserted, removed: removed.map(article => article.id) });
  }

  /** What is called so, best first. The first search makes the index. */
  search(query: string, options: SearchOptions): readonly SearchRow[] {
    this.#finding ??= new Finding(this.#catalogue, this.#terms);
    return this.#finding.search(query, options);
  }

  /** Renders an article from its file as it is now, whether or not its shelf has been read. */
  async open({ shelf, path }: ArticlePlace, { labels, imageBase }: OpenOptions): Promise<Page> {
    const [bytes] = await this.#source.read(shelf, [path]);
    const decoded = decode(bytes ?? 'missing');
    const article = readArticle(shelf.id, path, decoded);
    if (decoded.kind === 'problem') return { kind: 'problem', title: article.title, problem: decoded.problem };
    const format = formatOf(path);
    const { yaml } = format === 'markdown' ? splitFrontmatter(decoded.text) : { yaml: undefined };
    const rendered = await this.#renderer.render(
      { text: decoded.text, format },
      {
        data: parseFrontmatter(yaml ?? '').data,
        title: article.title,
        labels,
        resolveLink: href => resolveLink(href, { shelf: shelf.id, path, has: target => this.#has(shelf.id, target) }),
        resolveImage: src => resolveImage(src, { path, base: imageBase }),
      },
    );
    return { kind: 'page', article, html: rendered.html, outline: rendered.outline };
  }

  /** The glossary from now on: its terms are found by search, and articles are found for them. */
  setTerms(terms: readonly Term[]): void {
    this.#terms = terms;
    this.#finding = undefined;
  }

  /** Articles to read about a term: those its glossary names, then those whose title names it, then those of its topic. */
  articlesWithTerm(id: TermId, limit: number): readonly ArticleId[] {
    const term = this.#terms.find(candidate => candidate.id === id);
    if (!term) return [];
    const matcher = new TermMatcher([term]);
    const isNamedIn = (text: string): boolean => !matcher.all(text).next().done;
    const listed = term.articles
      .map(name => articleId(BUNDLED_SHELF, `${name}.md`))
      .filter(id => this.#catalogue.get(id));
    const articles = sortArticles(this.#catalogue.all(), 'newest');
    const titled = articles.filter(({ title }) => isNamedIn(title)).map(article => article.id);
    const tagged = articles.filter(({ topics }) => topics.some(isNamedIn)).map(article => article.id);
    return [...new Set([...listed, ...titled, ...tagged])].slice(0, limit);
  }

  #has(shelf: ShelfId, path: string): boolean {
    if (this.#catalogue.get(articleId(shelf, path))) return true;
    // Before its shelf has been read, a link is given the benefit of the doubt.
    return !this.#complete.has(shelf) && isArticlePath(path);
  }

  #close(id: ShelfId): void {
    this.#shelves.delete(id);
    this.#empty(id);
  }

  #empty(id: ShelfId): void {
    this.#complete.delete(id);
    const removed = this.#catalogue.ofShelf(id).map(article => article.id);
    this.#apply({ shelf: id, upserted: [], removed });
  }

  /** Whether the shelf is still in the library: it may have been taken out, and even put in again, during an await. */
  #isOpen(shelf: ShelfRef): boolean {
    return this.#shelves.get(shelf.id) === shelf;
  }

  async #load(shelf: ShelfRef, token: CancellationToken): Promise<void> {
    if (!this.#isOpen(shelf)) return;
    let files: readonly string[] = [];
    let read = 0;
    const tell = (state: ShelfProgress['state']): void =>
      this.#progress.fire({ shelf: shelf.id, state, files: files.length, read });
    tell('listing');
    try {
      const listed = await this.#list(shelf, token);
      if (!this.#isOpen(shelf)) return;
      if (!listed) {
        this.#empty(shelf.id);
        return tell('missing');
      }
      files = listed;
      this.#dropOthers(shelf, files);
      const batch = (at: number): Promise<readonly FileContent[]> =>
        this.#source.read(shelf, files.slice(at, at + BATCH));
      let coming = batch(0);
      for (let at = 0; at < files.length; at += BATCH) {
        throwIfCancelled(token);
        const contents = await coming;
        // While one batch is parsed here, the host reads the next.
        if (at + BATCH < files.length) coming = batch(at + BATCH);
        if (!this.#isOpen(shelf)) return;
        const articles = articlesOf(shelf, files.slice(at, at + BATCH), contents);
        read += articles.length;
        this.#apply({ shelf: shelf.id, upserted: articles, removed: [] });
        tell('reading');
      }
    } catch (error) {
      tell('cancelled');
      throw error;
    }
    this.#complete.add(shelf.id);
    tell('ready');
  }

  /** The shelf's files; undefined where its folder cannot be read. */
  async #list(shelf: ShelfRef, token: CancellationToken): Promise<readonly string[] | undefined> {
    try {
      return await this.#source.list(shelf, token);
    } catch (error) {
      if (error instanceof CancelledError) throw error;
      return undefined;
    }
  }

  /** Forgets the shelf's articles whose files are not among these. */
  #dropOthers(shelf: ShelfRef, files: readonly string[]): void {
    const found = new Set(files);
    const removed = this.#catalogue.ofShelf(shelf.id).filter(article => !found.has(article.path));
    this.#apply({ shelf: shelf.id, upserted: [], removed: removed.map(article => article.id) });
  }

  async #readBatch(shelf: ShelfRef, paths: readonly string[]): Promise<readonly Article[]> {
    return articlesOf(shelf, paths, await this.#source.read(shelf, paths));
  }

  #apply(change: CatalogueChange): void {
    if (change.upserted.length === 0 && change.removed.length === 0) return;
    this.#catalogue.apply(change);
    this.#finding?.follow(change);
    this.#changed.fire(change);
  }
}

function articlesOf(shelf: ShelfRef, paths: readonly string[], contents: readonly FileContent[]): readonly Article[] {
  return paths.map((path, index) => readArticle(shelf.id, path, decode(contents[index] ?? 'missing')));
}
