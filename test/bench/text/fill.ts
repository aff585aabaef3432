import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOf } from '../../../src/core/kit/hash';
import { formatOf } from '../../../src/core/library/article-file';
import { decode } from '../../../src/core/library/decode-file';
import { readArticle } from '../../../src/core/library/read-article';
import type { ShelfId } from '../../../src/core/library/shelf';
import type { IndexedText, LibraryStore, StoredArticle } from '../../../src/core/ports';
import { indexedText } from '../../../src/core/search/text/indexed-text';

export const BENCH_SHELF = 'bench' as ShelfId;

/** Files read and put at a time, as the extension does. */
const BATCH = 16;

/** An article as both halves of the store take it. */
export interface Entry {
  readonly stored: StoredArticle;
  /** None where the file holds no text. */
  readonly text: IndexedText | undefined;
}

/**
 * Puts these files into a store, batch by batch, so that only a batch of them is held, and puts the index in order, as the extension
 * does. Answers how many bytes they have.
 */
export async function fill(store: LibraryStore, folder: string, paths: readonly string[]): Promise<number> {
  let bytes = 0;
  for (let at = 0; at < paths.length; at += BATCH) {
    const batch = paths.slice(at, at + BATCH);
    const contents = await Promise.all(batch.map(path => readFile(join(folder, path))));
    const entries = contents.map((content, i) => entryOf(batch[i] ?? '', content));
    store.articles.put(entries.map(({ stored }) => stored));
    store.text.put(entries.flatMap(({ text }) => text ?? []));
    bytes += contents.reduce((sum, content) => sum + content.length, 0);
  }
  while (store.tidy());
  return bytes;
}

export function entryOf(path: string, content: Uint8Array): Entry {
  const decoded = decode(content);
  const article = readArticle(BENCH_SHELF, path, decoded);
  const hash = hashOf(content);
  const { id, title } = article;
  const text =
    decoded.kind === 'text' ? indexedText({ id, hash, title, file: decoded.text, format: formatOf(path) }) : undefined;
  return { stored: { article, stamp: hash, hash }, text };
}
