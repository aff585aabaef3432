import { CancelledError, type CancellationToken, throwIfCancelled } from '../kit/cancellation';
import { Emitter } from '../kit/event';
import type { Article, ArticleId } from '../library/article';
import { articleId } from '../library/article';
import { formatOf, isArticlePath, MAX_ARTICLE_BYTES } from '../library/article-file';
import { Catalogue, type CatalogueChange } from '../library/catalogue';
import { resolveImage, resolveLink } from '../library/links';
import { decode, readArticle } from '../library/read-article';
import { BUNDLED_SHELF, type FileRef, type ShelfId, type ShelfRef } from '../library/shelf';
import { parseFrontmatter, splitFrontmatter } from '../markdown/frontmatter';
import { createRenderer, type Renderer } from '../markdown/render';
import type { ArticleSource, Highlighter } from '../ports';
import { readGlossary } from '../terms/read-glossary';
import type { Term, TermId } from '../terms/term';
import type { ArticlePlace, FileChange, Glossary, OpenOptions, Page, SearchOptions, SearchRow, ShelfProgress } from './answers';
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

  /** Reads the shelves that are new and forgets those that are no longer named. */
  async setShelves(shelves: readonly ShelfRef[], token: CancellationToken): Promise<void> {
    const wanted = new Set(shelves.map(shelf => shelf.id));
    for (const id of [...this.#shelves.keys()]) if (!wanted.has(id)) this.#close(id);
    const fresh = shelves.filter(shelf => !this.#shelves.has(shelf.id));
    for (const shelf of fresh) this.#shelves.set(shelf.id, shelf);
    for (const shelf of fresh) await this.#load(shelf, token);
  }

  async reload(id: ShelfId, token: CancellationToken): Promise<void> {
    const shelf = this.#shelves.get(id);
    if (shelf) await this.#load(shelf, token);
  }

  async filesChanged(id: ShelfId, changes: readonly FileChange[]): Promise<void> {
    const shelf = this.#shelves.get(id);
    if (!shelf) return;
    const relevant = changes.filter(change => isArticlePath(change.path));
    const files = relevant.flatMap(change => (change.file ? [change.file] : []));
    const upserted = await this.#readBatch(shelf, files);
    // A deleted folder is one change; everything below it is gone too.
    const gone = changes.filter(change => !change.file).map(change => articleId(id, change.path));
    const removed = this.#catalogue.ofShelf(id).filter(a => gone.some(g => a.id === g || a.id.startsWith(`${g}/`)));
    this.#apply({ shelf: id, upserted, removed: removed.map(article => article.id) });
  }

  search(query: string, options: SearchOptions): readonly SearchRow[] {
    this.#finding ??= new Finding(this.#catalogue.all(), this.#terms);
    return this.#finding.search(query, options);
  }

  /** Renders an article from its file as it is now, whether or not its shelf has been read. */
  async open({ shelf, path }: ArticlePlace, { labels, imageBase }: OpenOptions): Promise<Page> {
    const [bytes] = await this.#source.read(shelf, [path]);
    const decoded = decode(bytes);
    const article = readArticle(shelf.id, { path }, decoded);
    if (decoded.kind === 'problem') {
      return { kind: 'problem', title: article.title, problem: bytes ? decoded.problem : 'missing', bytes: bytes?.length ?? 0 };
    }
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

  /** Reads every YAML file of a glossary folder. Broken files are reported and leave the others usable. */
  async readGlossary(folder: ShelfRef, paths: readonly string[]): Promise<Glossary> {
    const files = await this.#source.read(folder, paths);
    const terms: Term[] = [];
    const problems: { path: string; message: string }[] = [];
    for (const [index, bytes] of files.entries()) {
      const path = paths[index] ?? '';
      const decoded = decode(bytes);
      const file = decoded.kind === 'text' ? readGlossary(decoded.text) : { kind: 'broken' as const, message: decoded.problem };
      if (file.kind === 'ok') terms.push(...file.terms);
      else problems.push({ path, message: file.message });
    }
    this.#terms = terms;
    this.#finding = undefined;
    return { terms, problems };
  }

  /** Articles to read about a term: those its glossary names, then those whose title or topics name it. */
  articlesWithTerm(id: TermId, limit: number): readonly ArticleId[] {
    const term = this.#terms.find(candidate => candidate.id === id);
    if (!term) return [];
    const named = term.articles.map(name => articleId(BUNDLED_SHELF, `${name}.md`)).filter(article => this.#catalogue.get(article));
    const found = [term.ko, term.en, ...(term.abbr === undefined ? [] : [term.abbr])].flatMap(name =>
      this.search(name, { limit, kinds: ['article', 'topic'] })
        .filter(row => row.why === undefined)
        .flatMap(row => (row.kind === 'article' ? [row.id as ArticleId] : row.articles)),
    );
    return [...new Set([...named, ...found])].slice(0, limit);
  }

  #has(shelf: ShelfId, path: string): boolean {
    // Before its shelf has been read, a link is given the benefit of the doubt.
    return this.#catalogue.get(articleId(shelf, path)) !== undefined || (!this.#shelves.has(shelf) && isArticlePath(path));
  }

  #close(id: ShelfId): void {
    this.#shelves.delete(id);
    const removed = this.#catalogue.ofShelf(id).map(article => article.id);
    this.#apply({ shelf: id, upserted: [], removed });
  }

  async #load(shelf: ShelfRef, token: CancellationToken): Promise<void> {
    const tell = (state: ShelfProgress['state'], files: number, read: number): void =>
      this.#progress.fire({ shelf: shelf.id, state, files, read });
    tell('listing', 0, 0);
    let files: readonly FileRef[];
    let read = 0;
    try {
      files = await this.#source.list(shelf, token);
    } catch (error) {
      if (!(error instanceof CancelledError)) return tell('missing', 0, 0);
      tell('cancelled', 0, 0);
      throw error;
    }
    try {
      const found = new Set(files.map(file => articleId(shelf.id, file.path)));
      const removed = this.#catalogue.ofShelf(shelf.id).filter(article => !found.has(article.id));
      this.#apply({ shelf: shelf.id, upserted: [], removed: removed.map(article => article.id) });
      for (let at = 0; at < files.length; at += BATCH) {
        throwIfCancelled(token);
        const articles = await this.#readBatch(shelf, files.slice(at, at + BATCH));
        // The shelf may have been taken out of the library meanwhile.
        if (!this.#shelves.has(shelf.id)) return;
        read += articles.length;
        this.#apply({ shelf: shelf.id, upserted: articles, removed: [] });
        tell('reading', files.length, read);
      }
      tell('ready', files.length, read);
    } catch (error) {
      tell('cancelled', files.length, read);
      throw error;
    }
  }

  async #readBatch(shelf: ShelfRef, files: readonly FileRef[]): Promise<readonly Article[]> {
    const readable = files.filter(file => file.size <= MAX_ARTICLE_BYTES);
    const bytes = await this.#source.read(
      shelf,
      readable.map(file => file.path),
    );
    const byPath = new Map(readable.map((file, index) => [file.path, bytes[index]]));
    return files.map(file =>
      readArticle(
        shelf.id,
        file,
        byPath.has(file.path) ? decode(byPath.get(file.path)) : { kind: 'problem', problem: 'tooLarge' },
      ),
    );
  }

  #apply(change: CatalogueChange): void {
    if (change.upserted.length === 0 && change.removed.length === 0) return;
    this.#catalogue.apply(change);
    this.#finding = undefined;
    this.#changed.fire(change);
  }
}
