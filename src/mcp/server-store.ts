import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LibraryStore } from '../core/ports';
import { bestStore } from '../node/best-store';

export interface StoreListener {
  /** Told once of each kind of trouble. */
  readonly complain: (error: unknown) => void;
  /** The store has lost everything it knew, and is empty. */
  readonly refill: () => void;
}

/** Lies beside `dist/mcp.js`, as it was published: it finds its WebAssembly itself. */
const WASM_MODULE = fileURLToPath(new URL('./sqlite/node-sqlite3-wasm.js', import.meta.url));

const REBUILT =
  'The index could not be used, perhaps because its file was broken or of another version: it is made anew.';

/** The library's store in this folder, or the best there is without it. */
export function openServerStore(folder: string, { complain, refill }: StoreListener): Promise<LibraryStore> {
  const told = new Set<string>();
  const trouble = (error: unknown): void => {
    if (told.has(String(error))) return;
    told.add(String(error));
    complain(error);
  };
  const place = { file: join(folder, 'library.db'), wasmModule: WASM_MODULE };
  return bestStore(place, {
    opened: store => {
      if (store.origin === 'rebuilt') trouble(REBUILT);
      store.onDidRebuild(() => {
        trouble(REBUILT);
        refill();
      });
    },
    closed: trouble,
    failed: trouble,
  });
}
