import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LibraryStore } from '../core/ports';
import { forgetfulStore } from '../core/room/forgetful-store';
import { guardedStore } from '../node/guarded-store';
import { openStore } from '../node/sqlite/open-store';

export interface StoreListener {
  /** Told once of each kind of trouble. */
  readonly complain: (error: unknown) => void;
  /** The store has lost everything it knew, and is empty. */
  readonly refill: () => void;
}

/** Lies beside `dist/mcp.js`, as it was published: it finds its WebAssembly itself. */
const WASM_MODULE = fileURLToPath(new URL('./sqlite/node-sqlite3-wasm.js', import.meta.url));

/**
 * The library's store in this folder; where none can be kept there, one in memory, and where there is no engine at all, one that
 * remembers nothing, so that titles are found and texts are not.
 */
export async function openServerStore(folder: string, { complain, refill }: StoreListener): Promise<LibraryStore> {
  const told = new Set<string>();
  const trouble = (error: unknown): void => {
    if (told.has(String(error))) return;
    told.add(String(error));
    complain(error);
  };
  for (const file of [join(folder, 'library.db'), undefined]) {
    try {
      if (file !== undefined) mkdirSync(dirname(file), { recursive: true });
      const store = await openStore({ file, wasmModule: WASM_MODULE });
      store.onDidRebuild(refill);
      return guardedStore(store, trouble);
    } catch (error) {
      trouble(error);
    }
  }
  return forgetfulStore;
}
