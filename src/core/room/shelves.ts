import { type CancellationToken, CancelledError } from '../kit/cancellation';
import { Emitter } from '../kit/event';
import { type ArticleId, articleId, placeOf } from '../library/article';
import { isArticlePath, isShelfArticle } from '../library/article-file';
import { Catalogue, type CatalogueChange } from '../library/catalogue';
import type { FileContent, ShelfId, ShelfRef } from '../library/shelf';
import type { ArticleSource, ArticleStore, FoundFile, ReadFile, StoredArticle } from '../ports';
import type { FileChange, ShelfProgress } from './answers';
import { contentHash, readShelf } from './read-shelf';

/** Known articles are told of in portions: one message of thousands would hold up whoever gets it. */
const PORTION = 256;

/** A shelf of the library, and what is known of it. */
interface OpenShelf {
  readonly ref: ShelfRef;
  /** The files of its articles in the catalogue. */
  readonly known: Map<ArticleId, ReadFile>;
  /** Whether the catalogue knows every article of it. */
  isComplete: boolean;
  /** Its first reading, and that of the shelves opened with it. */
  loading: Promise<void>;
}

/** An article and its file as it is now. */
export interface ArticleFile {
  readonly stored: StoredArticle;
  readonly content: FileContent;
}

/** The library's shelves, read into a catalogue and a store, and kept in step with their files. */
export class Shelves {
  readonly #source: ArticleSource;
  readonly #store: ArticleStore;
  readonly #open = new Map<ShelfId, OpenShelf>();
  readonly #changed = new Emitter<CatalogueChange>();
  readonly #progress = new Emitter<ShelfProgress>();

  readonly catalogue = new Catalogue();
  readonly onDidChange = this.#changed.event;
  readonly onDidProgress = this.#progress.event;

  constructor(source: ArticleSource, store: ArticleStore) {
    this.#source = source;
    this.#store = store;
  }

  /** Opens the shelves that are new and forgets the others; see `ReadingRoom.setShelves`. */
  async set(shelves: readonly ShelfRef[], token: CancellationToken): Promise<void> {
    const wanted = new Set(shelves.map(shelf => shelf.id));
    for (const id of [...this.#open.keys()]) if (!wanted.has(id)) this.#close(id);
    const before = [...this.#open.values()];
    const fresh = shelves.filter(shelf => !this.#open.has(shelf.id)).map(ref => this.#add(ref));
    for (const shelf of fresh) this.#recall(shelf);
    const loading = this.#loadAll(fresh, token);
    for (const shelf of fresh) shelf.loading = loading;
    await loading;
    // Who asked for those first hears of what becomes of them.
    await Promise.allSettled(before.map(shelf => shelf.loading));
  }

  async reload(id: ShelfId, token: CancellationToken): Promise<void> {
    const shelf = this.#open.get(id);
    if (!shelf) return;
    // The store may have refused some of it, or lost it to somebody else.
    this.#store.put(this.#stored(shelf, shelf.known.keys()));
    await this.#load(shelf, token);
  }

  /** Takes in what happened to files of a shelf; gives those that were read anew. */
  async filesChanged(id: ShelfId, changes: readonly FileChange[]): Promise<readonly ArticleFile[]> {
    const shelf = this.#open.get(id);
    if (!shelf) return [];
    const written = changes.filter(change => change.kind === 'written').filter(({ path }) => isShelfArticle(path));
    const contents = await this.#source.read(shelf.ref, pathsOf(written));
    if (!this.#isOpen(shelf)) return [];
    const gone = pathsOf(changes.filter(({ kind }) => kind === 'gone'));
    if (gone.includes('')) this.#lose(shelf);
    const isGone = (path: string): boolean => gone.some(lost => path === lost || path.startsWith(`${lost}/`));
    this.#forget(
      shelf,
      [...shelf.known.keys()].filter(id => isGone(placeOf(id).path)),
    );
    return this.#learn(shelf, written, contents);
  }

  /** These articles' files, read now. One that changed meanwhile is taken in; what is not there, or not known, is left out. */
  async read(ids: readonly ArticleId[]): Promise<readonly ArticleFile[]> {
    const files: ArticleFile[] = [];
    for (const [id, own] of byShelf(ids)) {
      const shelf = this.#open.get(id);
      if (!shelf) continue;
      const known = this.#stored(shelf, own);
      const contents = await this.#source.read(shelf.ref, pathsOf(known.map(({ article }) => article)));
      if (!this.#isOpen(shelf)) continue;
      for (const [index, stored] of known.entries()) {
        const content = contents[index] ?? 'missing';
        if (stored.hash === contentHash(content)) files.push({ stored, content });
        // That a whole folder is away for a while must not make its articles forgotten: the next listing decides.
        else if (content !== 'missing') files.push(...(await this.#learn(shelf, [unstamped(stored)], [content])));
      }
    }
    return files;
  }

  /** Whether a link from one article to this path of the same shelf leads anywhere. */
  has(shelf: ShelfId, path: string): boolean {
    if (this.catalogue.has(articleId(shelf, path))) return true;
    // Before its shelf has been read, a link is given the benefit of the doubt.
    return this.#open.get(shelf)?.isComplete !== true && isArticlePath(path);
  }

  refOf(shelf: ShelfId): ShelfRef | undefined {
    return this.#open.get(shelf)?.ref;
  }

  /** The shelves whose files are there. */
  get ids(): readonly ShelfId[] {
    return [...this.#open.values()].filter(({ known }) => known.size > 0).map(({ ref }) => ref.id);
  }

  /** Tells the store everything that is known: it has lost it. */
  store(): void {
    for (const shelf of this.#open.values()) this.#store.put(this.#stored(shelf, shelf.known.keys()));
  }

  #add(ref: ShelfRef): OpenShelf {
    const shelf: OpenShelf = { ref, known: new Map(), isComplete: false, loading: Promise.resolve() };
    this.#open.set(ref.id, shelf);
    return shelf;
  }

  #close(id: ShelfId): void {
    this.#open.delete(id);
    this.#store.forgetShelf(id);
    const removed = this.catalogue.ofShelf(id).map(article => article.id);
    this.#apply({ shelf: id, upserted: [], removed });
  }

  /** Whether the shelf is still in the library: it may have been taken out, and even put in again, during an await. */
  #isOpen(shelf: OpenShelf): boolean {
    return this.#open.get(shelf.ref.id) === shelf;
  }

  /** Brings back what an earlier session knew. */
  #recall({ ref, known }: OpenShelf): void {
    const recalled = this.#store.ofShelf(ref.id);
    for (const { id, stamp, hash } of recalled) known.set(id, { stamp, hash });
    for (let at = 0; at < recalled.length; at += PORTION) {
      this.#apply({ shelf: ref.id, upserted: [], recalled: recalled.slice(at, at + PORTION), removed: [] });
    }
  }

  /** These articles of a shelf as they were last read; those it does not know are left out. */
  #stored({ known }: OpenShelf, ids: Iterable<ArticleId>): readonly StoredArticle[] {
    return [...ids].flatMap((id): readonly StoredArticle[] => {
      const [article, file] = [this.catalogue.get(id), known.get(id)];
      return article && file ? [{ ...file, article }] : [];
    });
  }

  /** Reads one after the other; one that fails does not keep the others from being read. */
  async #loadAll(shelves: readonly OpenShelf[], token: CancellationToken): Promise<void> {
    const failures: unknown[] = [];
    for (const shelf of shelves) {
      try {
        await this.#load(shelf, token);
      } catch (error) {
        if (error instanceof CancelledError) throw error;
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }

  async #load(shelf: OpenShelf, token: CancellationToken): Promise<void> {
    if (!this.#isOpen(shelf)) return;
    let [files, read] = [0, 0];
    const tell = (state: ShelfProgress['state']): void =>
      this.#progress.fire({ shelf: shelf.ref.id, state, files, read });
    tell('listing');
    // It was away, and may be back.
    if (shelf.known.size === 0) this.#recall(shelf);
    try {
      for await (const news of readShelf(shelf.ref, shelf.known, this.#source, token)) {
        if (!this.#isOpen(shelf)) return;
        if (news.is === 'missing') {
          this.#lose(shelf);
          return tell('missing');
        }
        if (news.is === 'listed') {
          [files, read] = [news.files, news.unchanged];
          this.#forget(shelf, news.gone);
          if (read < files) tell('reading');
        } else {
          read += news.files.length;
          await this.#learn(shelf, news.files, news.contents);
          if (!this.#isOpen(shelf)) return;
          tell('reading');
        }
      }
    } catch (error) {
      tell(error instanceof CancelledError ? 'cancelled' : 'missing');
      throw error;
    }
    shelf.isComplete = true;
    tell('ready');
  }

  /** Its folder is not there. The store keeps what it knows: it may be a drive that is not plugged in. */
  #lose(shelf: OpenShelf): void {
    const removed = [...shelf.known.keys()];
    shelf.known.clear();
    shelf.isComplete = false;
    this.#apply({ shelf: shelf.ref.id, upserted: [], removed });
  }

  /** Takes in files as they were just read; one that is gone by then is no article. */
  async #learn(
    shelf: OpenShelf,
    files: readonly FoundFile[],
    contents: readonly FileContent[],
  ): Promise<readonly ArticleFile[]> {
    const { ref, known } = shelf;
    const read = files.map((file, index) => ({ file, content: contents[index] ?? 'missing' }));
    const gone = read.filter(({ content }) => content === 'missing').map(({ file }) => articleId(ref.id, file.path));
    this.#forget(
      shelf,
      gone.filter(id => known.has(id)),
    );
    const there = read.filter(({ content }) => content !== 'missing');
    if (there.length === 0) return [];
    // A library that has not changed needs nothing that reads files.
    const { storedArticle } = await import('./stored-article');
    if (!this.#isOpen(shelf)) return [];
    const learnt = there.map(({ file, content }) => ({ stored: storedArticle(ref, file, content), content }));
    const stored = learnt.map(one => one.stored);
    const changed = stored.filter(({ article, hash }) => known.get(article.id)?.hash !== hash);
    for (const { article, stamp, hash } of stored) known.set(article.id, { stamp, hash });
    this.#store.put(stored);
    this.#apply({ shelf: ref.id, upserted: changed.map(({ article }) => article), removed: [] });
    return learnt;
  }

  #forget({ ref, known }: OpenShelf, ids: readonly ArticleId[]): void {
    if (ids.length === 0) return;
    for (const id of ids) known.delete(id);
    this.#store.remove(ids);
    this.#apply({ shelf: ref.id, upserted: [], removed: ids });
  }

  #apply(change: CatalogueChange): void {
    if (change.upserted.length + (change.recalled?.length ?? 0) + change.removed.length === 0) return;
    this.catalogue.apply(change);
    this.#changed.fire(change);
  }
}

function byShelf(ids: readonly ArticleId[]): ReadonlyMap<ShelfId, readonly ArticleId[]> {
  const shelves = new Map<ShelfId, ArticleId[]>();
  for (const id of ids) {
    const { shelf } = placeOf(id);
    const own = shelves.get(shelf);
    if (own) own.push(id);
    else shelves.set(shelf, [id]);
  }
  return shelves;
}

/** Without a stamp the next listing finds it changed, and reads it again. */
function unstamped({ article }: StoredArticle): FoundFile {
  return { path: article.path, stamp: '' };
}

function pathsOf(files: readonly { readonly path: string }[]): readonly string[] {
  return files.map(({ path }) => path);
}
