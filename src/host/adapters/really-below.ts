import { lstat, realpath } from 'node:fs/promises';
import { dirname, sep } from 'node:path';

/**
 * Whether a path on disk lies in a folder once all links are followed: `isReallyBelow('/books/.seoga/a', '/books')` is false where
 * `.seoga` is a link to `/home`. What is not there yet lies where it would be made.
 */
export async function isReallyBelow(path: string, folder: string): Promise<boolean> {
  try {
    const root = await realpath(folder);
    return (await realOrComing(path)).startsWith(root.endsWith(sep) ? root : root + sep);
  } catch {
    return false;
  }
}

/** Where a path leads; of one that is not there, where the nearest folder above it does, a separator behind it. */
async function realOrComing(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    // A link that leads nowhere is there: whatever is made behind it is made somewhere else.
    const isThere = await lstat(path).then(
      () => true,
      () => false,
    );
    if (isThere || dirname(path) === path) throw error;
    return (await realOrComing(dirname(path))) + sep;
  }
}
