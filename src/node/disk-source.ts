import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CancellationToken, throwIfCancelled } from '../core/kit/cancellation';
import { mapLimited } from '../core/kit/map-limited';
import { isArticlePath, isShelfFolder, MAX_ARTICLE_BYTES, stampOf } from '../core/library/article-file';
import type { FileContent, ShelfRef } from '../core/library/shelf';
import type { ArticleSource, FoundFile } from '../core/ports';

/** Files asked of the disk at a time: Node has four threads for them, and a queue keeps those busy. */
const CONCURRENCY = 32;

/** Whether a shelf lies on a disk of this machine, where no one has to be asked for its files. */
export function isOnDisk(shelf: ShelfRef): boolean {
  return shelf.uri.startsWith('file:');
}

/** Reads shelves whose address is a `file:` URI, straight from the disk. */
export class DiskSource implements ArticleSource {
  async list(shelf: ShelfRef, token: CancellationToken): Promise<readonly FoundFile[]> {
    const root = fileURLToPath(shelf.uri);
    const files: FoundFile[] = [];
    let folders = [''];
    while (folders.length > 0) {
      throwIfCancelled(token);
      const found = await mapLimited(folders, CONCURRENCY, folder => listFolder(root, folder));
      folders = found.flatMap(({ folders }) => folders);
      const paths = found.flatMap(({ files }) => files);
      files.push(...(await mapLimited(paths, CONCURRENCY, path => foundFile(root, path))));
    }
    return files;
  }

  async read(shelf: ShelfRef, paths: readonly string[]): Promise<readonly FileContent[]> {
    const root = fileURLToPath(shelf.uri);
    return mapLimited(paths, CONCURRENCY, path => readBytes(join(root, path)));
  }
}

interface Folder {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

async function listFolder(root: string, folder: string): Promise<Folder> {
  const path = (name: string): string => (folder === '' ? name : `${folder}/${name}`);
  try {
    const entries = await readdir(join(root, folder), { withFileTypes: true });
    return {
      // A link to a file is an article; links to folders are not followed, for they may lead back up.
      files: entries.filter(entry => !entry.isDirectory() && isArticlePath(entry.name)).map(({ name }) => path(name)),
      folders: entries.filter(entry => entry.isDirectory() && isShelfFolder(entry.name)).map(({ name }) => path(name)),
    };
  } catch (error) {
    // A folder inside that cannot be read costs its own articles; the shelf itself missing is for the caller.
    if (folder === '') throw error;
    return { files: [], folders: [] };
  }
}

/** A file that is gone by now has a stamp of its own; reading it will tell. */
async function foundFile(root: string, path: string): Promise<FoundFile> {
  try {
    const { size, mtimeMs } = await stat(join(root, path));
    return { path, stamp: stampOf({ size, mtime: mtimeMs }) };
  } catch {
    return { path, stamp: '' };
  }
}

async function readBytes(path: string): Promise<FileContent> {
  try {
    const found = await stat(path);
    // A pipe that is called like an article would be waited for without end.
    if (!found.isFile()) return 'unreadable';
    if (found.size > MAX_ARTICLE_BYTES) return 'tooLarge';
    return await readFile(path);
  } catch (error) {
    return isMissing(error) ? 'missing' : 'unreadable';
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
