import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LibraryStore } from '../core/ports';
import { forgetfulStore } from '../core/room/forgetful-store';
import { guardedStore } from '../node/guarded-store';
import { openStore } from '../node/sqlite/open-store';
import { StoreError } from '../node/sqlite/store-error';
import type { StoreTrouble } from '../protocol/library';

export interface StoreListener {
  /** Each trouble is told once: it stays until the window is opened again. */
  readonly tell: (trouble: StoreTrouble) => void;
  readonly log: (message: string, error?: unknown) => void;
  /** The store has lost everything it knew, and is empty. */
  readonly refill: () => void;
}

/** Lies beside `dist/library`, as it was published: it finds its WebAssembly itself. */
const WASM_MODULE = fileURLToPath(new URL('../sqlite/node-sqlite3-wasm.js', import.meta.url));

const BUSY = 'Another window keeps the library’s store to itself';

/** Opens the library's store; where that cannot be, one in memory, and where not even that, one that remembers nothing. */
export async function openLibraryStore(
  file: string | undefined,
  { tell, log, refill }: StoreListener,
): Promise<LibraryStore> {
  const told = new Set<StoreTrouble>();
  const trouble = (error: unknown): void => {
    log('The library’s store fails', error);
    const kind = isStoreError(error, 'full') ? 'full' : 'closed';
    if (told.has(kind)) return;
    told.add(kind);
    tell(kind);
  };
  for (const place of new Set([file, undefined])) {
    try {
      if (place !== undefined) await mkdir(dirname(place), { recursive: true });
      const store = await openStore({ file: place, wasmModule: WASM_MODULE });
      log(`The library’s store is ${store.engine}, ${store.origin}: ${place ?? 'in memory'}`);
      if (store.origin === 'rebuilt') tell('rebuilt');
      store.onDidRebuild(() => {
        tell('rebuilt');
        refill();
      });
      // Another window was busy writing for longer than a call waits: the next call will do.
      return guardedStore(store, error => (isStoreError(error, 'busy') ? log(BUSY, error) : trouble(error)));
    } catch (error) {
      trouble(error);
    }
  }
  return forgetfulStore;
}

function isStoreError(error: unknown, reason: StoreError['reason']): boolean {
  return error instanceof StoreError && error.reason === reason;
}
