import type { CancellationToken } from '../../../src/core/kit/cancellation';
import { MAX_ARTICLE_BYTES } from '../../../src/core/library/article-file';
import type { FileContent, ShelfId, ShelfRef } from '../../../src/core/library/shelf';
import type { ArticleSource, FoundFile } from '../../../src/core/ports';

/** A shelf made of this name: `shelfOf('notes')`. */
export function shelfOf(name: string): ShelfRef {
  return { id: name as ShelfId, uri: `memory:/${name}`, label: name };
}

/** Folders in memory, by shelf and path. What is undefined is listed and cannot be read. */
export class FakeSource implements ArticleSource {
  readonly #shelves: Map<string, Map<string, string | Uint8Array | undefined>>;
  readonly #stamps = new Map<string, number>();
  /** Paths in the order in which they were read. */
  readonly reads: string[] = [];
  /** Runs before each answer. */
  beforeList: (shelf: ShelfRef) => void | Promise<void> = () => {};
  beforeRead: (paths: readonly string[]) => void | Promise<void> = () => {};

  constructor(shelves: Readonly<Record<string, Readonly<Record<string, string | Uint8Array | undefined>>>>) {
    this.#shelves = new Map(Object.entries(shelves).map(([name, files]) => [name, new Map(Object.entries(files))]));
  }

  write(shelf: string, path: string, text: string): void {
    this.touch(shelf, path);
    this.#shelves.get(shelf)?.set(path, text);
  }

  /** As if it had been written without changing. */
  touch(shelf: string, path: string): void {
    const file = `${shelf}/${path}`;
    this.#stamps.set(file, (this.#stamps.get(file) ?? 0) + 1);
  }

  delete(shelf: string, path?: string): void {
    if (path === undefined) this.#shelves.delete(shelf);
    else this.#shelves.get(shelf)?.delete(path);
  }

  /** A drive that is not plugged in, until it is. */
  takeAway(shelf: string): { bringBack(): void } {
    const files = this.#shelves.get(shelf) ?? new Map();
    this.#shelves.delete(shelf);
    return { bringBack: () => this.#shelves.set(shelf, files) };
  }

  async list(shelf: ShelfRef, _token: CancellationToken): Promise<readonly FoundFile[]> {
    await this.beforeList(shelf);
    const files = this.#shelves.get(shelf.id);
    if (!files) throw new Error(`No folder ${shelf.uri}`);
    return [...files.keys()].map(path => ({ path, stamp: String(this.#stamps.get(`${shelf.id}/${path}`) ?? 0) }));
  }

  async read(shelf: ShelfRef, paths: readonly string[]): Promise<readonly FileContent[]> {
    await this.beforeRead(paths);
    this.reads.push(...paths);
    return paths.map(path => {
      const text = this.#shelves.get(shelf.id)?.get(path);
      if (text === undefined) return this.#shelves.get(shelf.id)?.has(path) ? 'unreadable' : 'missing';
      const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
      return bytes.length > MAX_ARTICLE_BYTES ? 'tooLarge' : bytes;
    });
  }
}

/** Many small articles: `{ '0.md': '# 글 0', ... }`. */
export function manyFiles(count: number): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}.md`, `# 글 ${index}`]));
}
