import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CancellationToken } from '../core/kit/cancellation';
import type { FileContent, ShelfRef } from '../core/library/shelf';
import type { ArticleSource, FoundFile } from '../core/ports';

/**
 * A source that reads nothing outside of its shelves' folders. A library may be somebody else's repository, and a link in it
 * (`notes.md -> ~/.ssh/id_rsa`) would hand a private file to an agent; such a file is `unreadable`, in searches too.
 */
export class ConfinedSource implements ArticleSource {
  readonly #source: ArticleSource;

  constructor(source: ArticleSource) {
    this.#source = source;
  }

  list(shelf: ShelfRef, token: CancellationToken): Promise<readonly FoundFile[]> {
    return this.#source.list(shelf, token);
  }

  async read(shelf: ShelfRef, paths: readonly string[]): Promise<readonly FileContent[]> {
    const root = await folderOf(shelf);
    // A folder on a drive that was unplugged must not cost the other folders their answers.
    if (root === undefined) return paths.map(() => 'missing');
    const kept = await Promise.all(paths.map(path => mayBeRead(root, path)));
    const contents = await this.#source.read(
      shelf,
      paths.filter((_, index) => kept[index]),
    );
    const coming = contents.values();
    return kept.map(isKept => (isKept ? (coming.next().value ?? 'unreadable') : 'unreadable'));
  }
}

async function folderOf(shelf: ShelfRef): Promise<string | undefined> {
  try {
    return await realpath(fileURLToPath(shelf.uri));
  } catch {
    return undefined;
  }
}

/** Whether a path leads to a regular file inside the folder. One that leads nowhere is the source's to tell. */
async function mayBeRead(root: string, path: string): Promise<boolean> {
  try {
    const real = await realpath(join(root, path));
    // Reading a pipe would wait for ever.
    return real.startsWith(root.endsWith(sep) ? root : root + sep) && (await stat(real)).isFile();
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' && !path.split('/').includes('..');
  }
}
