import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { LibraryStore } from '../core/ports';
import { forgetfulStore } from '../core/room/forgetful-store';
import { guardedStore } from './guarded-store';
import { openStore, type StoreOptions } from './sqlite/open-store';
import type { SqliteStore } from './sqlite/sqlite-store';

export interface StoreListener {
  /** It is open there; undefined: in memory. */
  readonly opened: (store: SqliteStore, file: string | undefined) => void;
  /** It cannot be opened where it was tried. */
  readonly closed: (error: unknown) => void;
  /** It is open, and a call has failed. */
  readonly failed: (error: unknown) => void;
}

/**
 * The best store that there can be: in its file, whose folder is made; where none can be kept there, in memory; and where there is
 * no engine at all, one that remembers nothing, so that titles are found and texts are not. Never throws, and neither do its calls.
 */
export async function bestStore(
  options: Pick<StoreOptions, 'file' | 'engine' | 'wasmModule'>,
  { opened, closed, failed }: StoreListener,
): Promise<LibraryStore> {
  for (const file of new Set([options.file, undefined])) {
    try {
      if (file !== undefined) await mkdir(dirname(file), { recursive: true });
      const store = await openStore({ ...options, file });
      opened(store, file);
      return guardedStore(store, failed);
    } catch (error) {
      closed(error);
    }
  }
  return forgetfulStore;
}
