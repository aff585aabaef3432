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

/** Opens the library's store; where that cannot be, one in memory, and where not even that, one that remembers nothing. */
export async function openLibraryStore(
  file: string | undefined,
  { tell, log, refill }: StoreListener,
): Promise<LibraryStore> {
  const told = new Set<StoreTrouble>();
  const trouble = (error: unknown): void => {
    log('The library’s store fails', error);
    const kind = error instanceof StoreError && error.reason === 'full' ? 'full' : 'closed';
    // Another window was busy writing for longer than we wait: the next time will do.
    if (told.has(kind) || (error instanceof StoreError && error.reason === 'busy')) return;
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
      return guardedStore(store, trouble);
    } catch (error) {
      trouble(error);
    }
  }
  return forgetfulStore;
}
