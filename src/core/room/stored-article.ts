import { decode } from '../library/decode-file';
import { readArticle } from '../library/read-article';
import type { FileContent, ShelfRef } from '../library/shelf';
import type { FoundFile, StoredArticle } from '../ports';
import { contentHash } from './read-shelf';

/** A file as the store keeps it: what it says, and what it was when it was read. */
export function storedArticle(shelf: ShelfRef, file: FoundFile, content: FileContent): StoredArticle {
  const article = readArticle(shelf.id, file.path, decode(content));
  // Whoever may read a file can change without the file.
  const stamp = content === 'unreadable' ? '' : file.stamp;
  return { article, stamp, hash: contentHash(content) };
}
