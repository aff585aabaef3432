import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ShelfId, ShelfRef } from '../../../src/core/library/shelf';
import { type LibraryThread, startLibraryThread } from '../../../src/host/adapters/library-thread';

/** A folder as a shelf of the library. */
export function shelfOf(folder: string): ShelfRef {
  return { id: 'bench' as ShelfId, uri: pathToFileURL(folder).href, label: 'bench' };
}

/** The library's thread as it ships, with its memory in this file. */
export function startThread(storeFile: string): LibraryThread {
  const none = () => Promise.reject(new Error('Every shelf of the benchmark lies on the disk.'));
  return startLibraryThread(
    {
      script: resolve('dist/library/library.mjs'),
      start: { storeFile },
      source: { list: none, read: none },
      log: { info: () => undefined, error: (message, error) => console.error(message, error) },
    },
    () => undefined,
  );
}
