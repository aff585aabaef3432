import type { CancellationToken } from '../kit/cancellation';
import { Emitter } from '../kit/event';
import { type Article, type ArticleId, articleId, placeOf } from '../library/article';
import { isArticlePath, isShelfArticle } from '../library/article-file';
import { Catalogue, type CatalogueChange } from '../library/catalogue';
import type { FileContent, ShelfId, ShelfRef } from '../library/shelf';
import type { ArticleSource, ArticleStore, StoredArticle } from '../ports';
import type { FileChange, ShelfProgress } from './answers';
import { contentHash, readShelf, storedArticle } from './read-shelf';

/** Known articles are told of in portions: one message of thousands would hold up whoever gets it. */
const PORTION = 256;

/** A shelf of the library, and what is known of it. */
interface OpenShelf {
  readonly ref: ShelfRef;
  readonly known: Map<ArticleId, StoredArticle>;
  /** Whether the catalogue knows every article of it. */
  isComplete: boolean;
}

/** An article and its file as it is now. */
export interface ArticleFile {
  readonly article: Article;
  readonly hash: string;
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
    const fresh = shelves.filter(shelf => !this.#open.has(shelf.id)).map(ref => this.#add(ref));
    for (const shelf of fresh) this.#recall(shelf);
    for (const shelf of fresh) await this.#load(shelf, token);
  }

  async reload(id: ShelfId, token: CancellationToken): Promise<void> {
    const shelf = this.#open.get(id);
    if (shelf) await this.#load(shelf, token);
  }

  /** Takes in what happened to files of a shelf; gives those that were read anew. */
  async filesChanged(id: ShelfId, changes: readonly FileChange[]): Promise<readonly ArticleFile[]> {
    const shelf = this.#open.get(id);
    if (!shelf) return [];
    const written = changes.filter(change => change.kind === 'written').filter(({ path }) => isShelfArticle(path));
    const contents = await this.#source.read(shelf.ref, pathsOf(written));
    if (!this.#isOpen(shelf)) return [];
    const gone = pathsOf(changes.filter(({ kind }) => kind === 'gone'));
    const isGone = (path: string): boolean => gone.some(lost => path === lost || path.startsWith(`${lost}/`));
    this.#forget(
      shelf,
      [...shelf.known.keys()].filter(id => isGone(placeOf(id).path)),
    );
    const articles = written.map((file, index) => storedArticle(shelf.ref, file, contents[index]));
    this.#learn(shelf, articles);
    return articles.map(({ article, hash }, index) => ({ article, hash, content: contents[index] ?? 'missing' }));
  }

  /** These articles' files, read now. One that changed meanwhile is taken in; those of no open shelf are left out. */
  async read(ids: readonly ArticleId[]): Promise<readonly ArticleFile[]> {
    const files: ArticleFile[] = [];
    for (const [id, own] of byShelf(ids)) {
      const shelf = this.#open.get(id);
      if (!shelf) continue;
      const paths = own.map(id => placeOf(id).path);
      const contents = await this.#source.read(shelf.ref, paths);
      const articles = own.map((id, index) => {
        const [known, content] = [shelf.known.get(id), contents[index]];
        if (known?.hash === contentHash(content)) return known;
        // Without a stamp the next listing finds it changed, and reads it again.
        return storedArticle(shelf.ref, { path: placeOf(id).path, stamp: '' }, content);
      });
      this.#learn(
        shelf,
        articles.filter(one => one !== shelf.known.get(one.article.id)),
      );
      files.push(
        ...articles.map(({ article, hash }, index) => ({ article, hash, content: contents[index] ?? 'missing' })),
      );
    }
    return files;
  }

  /** Whether a link from one article to this path of the same shelf leads anywhere. */
  has(shelf: ShelfId, path: string): boolean {
    if (this.catalogue.get(articleId(shelf, path))) return true;
    // Before its shelf has been read, a link is given the benefit of the doubt.
    return this.#open.get(shelf)?.isComplete !== true && isArticlePath(path);
  }

  refOf(shelf: ShelfId): ShelfRef | undefined {
    return this.#open.get(shelf)?.ref;
  }

  /** Tells the store everything that is known: it has lost it. */
  store(): void {
    for (const { known } of this.#open.values()) this.#store.put([...known.values()]);
  }

  #add(ref: ShelfRef): OpenShelf {
    const shelf: OpenShelf = { ref, known: new Map(), isComplete: false };
    this.#open.set(ref.id, shelf);
    return shelf;
  }

  #close(id: ShelfId): void {
    this.#open.delete(id);
    const removed = this.catalogue.ofShelf(id).map(article => article.id);
    this.#apply({ shelf: id, upserted: [], removed });
  }

  /** Whether the shelf is still in the library: it may have been taken out, and even put in again, during an await. */
  #isOpen(shelf: OpenShelf): boolean {
    return this.#open.get(shelf.ref.id) === shelf;
  }

  /** Brings back what an earlier session knew. */
  #recall({ ref, known }: OpenShelf): void {
    const stored = this.#store.ofShelf(ref.id);
    for (const one of stored) known.set(one.article.id, one);
    for (let at = 0; at < stored.length; at += PORTION) {
      const upserted = stored.slice(at, at + PORTION).map(({ article }) => article);
      this.#apply({ shelf: ref.id, upserted, removed: [] });
    }
  }

  async #load(shelf: OpenShelf, token: CancellationToken): Promise<void> {
    if (!this.#isOpen(shelf)) return;
    let [files, read] = [0, 0];
    const tell = (state: ShelfProgress['state']): void =>
      this.#progress.fire({ shelf: shelf.ref.id, state, files, read });
    tell('listing');
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
          read += news.articles.length;
          this.#learn(shelf, news.articles);
          tell('reading');
        }
      }
    } catch (error) {
      tell('cancelled');
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

  /** Takes in articles as they were just read. */
  #learn({ ref, known }: OpenShelf, articles: readonly StoredArticle[]): void {
    if (articles.length === 0) return;
    const changed = articles.filter(({ article, hash }) => known.get(article.id)?.hash !== hash);
    for (const one of articles) known.set(one.article.id, one);
    this.#store.put(articles);
    this.#apply({ shelf: ref.id, upserted: changed.map(({ article }) => article), removed: [] });
  }

  #forget({ ref, known }: OpenShelf, ids: readonly ArticleId[]): void {
    if (ids.length === 0) return;
    for (const id of ids) known.delete(id);
    this.#store.remove(ids);
    this.#apply({ shelf: ref.id, upserted: [], removed: ids });
  }

  #apply(change: CatalogueChange): void {
    if (change.upserted.length === 0 && change.removed.length === 0) return;
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

function pathsOf(files: readonly { readonly path: string }[]): readonly string[] {
  return files.map(({ path }) => path);
}
