import { fileURLToPath } from 'node:url';
import type { LibraryStore } from '../core/ports';
import { bestStore } from '../node/best-store';
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

/** Opens the library's store, or the best there is without its file. */
export function openLibraryStore(
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
  return bestStore(
    { file, wasmModule: WASM_MODULE },
    {
      opened: (store, place) => {
        log(`The library’s store is ${store.engine}, ${store.origin}: ${place ?? 'in memory'}`);
        if (store.origin === 'rebuilt') tell('rebuilt');
        store.onDidRebuild(() => {
          tell('rebuilt');
          refill();
        });
      },
      closed: trouble,
      // Another window was busy writing for longer than a call waits: the next call will do.
      failed: error => (isStoreError(error, 'busy') ? log(BUSY, error) : trouble(error)),
    },
  );
}

function isStoreError(error: unknown, reason: StoreError['reason']): boolean {
  return error instanceof StoreError && error.reason === reason;
}
