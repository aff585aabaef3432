import { createHash } from 'node:crypto';
import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BUNDLED_SHELF, type ShelfId, type ShelfRef } from '../core/library/shelf';
import { UsageError } from './usage-error';

/** The shelves that these folders are, each once, in this order. Throws {@link UsageError} where one cannot be read. */
export function shelvesOf(folders: readonly string[], bundled: string): readonly ShelfRef[] {
  const shelves = (folders.length === 0 ? [bundled] : folders).map(folder => shelfOf(folder, bundled));
  return [...new Map(shelves.map(shelf => [shelf.id, shelf])).values()];
}

function shelfOf(folder: string, bundled: string): ShelfRef {
  const path = readableFolder(folder);
  const label = basename(path) || 'library';
  // The glossary names articles of the bundled library by this id.
  const id = path === realOf(bundled) ? BUNDLED_SHELF : (`${label}-${shortHash(path)}` as ShelfId);
  return { id, uri: pathToFileURL(path).href, label };
}

function readableFolder(folder: string): string {
  const path = realOf(fromHome(folder));
  // An empty path would be the working directory, which nobody has asked for.
  if (folder.trim() === '' || path === undefined || !statSync(path).isDirectory()) {
    throw new UsageError(`There is no folder “${folder}”; --library takes a folder of articles.`);
  }
  try {
    accessSync(path, constants.R_OK | constants.X_OK);
  } catch {
    throw new UsageError(`The folder “${folder}” may not be read; check its permissions.`);
  }
  return path;
}

/** A path as a shell would give it: clients that start the server from a settings file expand no `~`. */
export function fromHome(path: string): string {
  return resolve(path.replace(/^~(?=$|[/\\])/, homedir()));
}

function realOf(path: string): string | undefined {
  try {
    return realpathSync(join(path));
  } catch {
    return undefined;
  }
}

/** Six letters that tell paths apart. */
function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 6);
}
