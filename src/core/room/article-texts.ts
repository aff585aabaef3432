import type { ArticleId } from '../library/article';
import { formatOf } from '../library/article-file';
import { decode } from '../library/decode-file';
import type { LibraryStore } from '../ports';
import type { ArticleText } from '../search/text/reduced-text';
import type { ArticleFile, Shelves } from './shelves';

/** The texts of articles, on their way from their files into the index and to whoever searches them. */
export class ArticleTexts {
  readonly #shelves: Shelves;
  readonly #store: LibraryStore;

  constructor(shelves: Shelves, store: LibraryStore) {
    this.#shelves = shelves;
    this.#store = store;
  }

  /** Puts the texts of these articles into the index, as their files are now. */
  async index(ids: readonly ArticleId[]): Promise<void> {
    const files = await this.#shelves.read(ids);
    // Another window may have put an earlier state of a file after this one.
    this.#store.articles.put(files.map(({ stored }) => stored));
    await this.put(files);
    const read = new Set(files.map(({ stored }) => stored.article.id));
    // What is not there has no text to wait for; when it is back it is read again.
    this.#store.articles.remove(ids.filter(id => !read.has(id)));
  }

  /** Puts texts that have just been read into the index. */
  async put(files: readonly ArticleFile[]): Promise<void> {
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

  /** The texts of these articles in their order, read now; undefined for each that cannot be read. */
  async of(ids: readonly ArticleId[]): Promise<readonly (ArticleText | undefined)[]> {
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
