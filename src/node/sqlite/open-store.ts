import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Clock } from '../../core/ports';
import type { Driver, OpenDriver } from './driver';
import { nativeDriver } from './native-driver';
import { prepareSchema } from './schema';
import { type OpenTables, SqliteStore } from './sqlite-store';
import { storeErrorOf } from './store-error';
import { Tables } from './tables';
import { wasmDriver } from './wasm-driver';
import { whenFree } from './when-free';

export interface StoreOptions {
  /** Where it lies; undefined for one that lives in memory. The WebAssembly engine adds `.wasm`: it cannot read the other's files. */
  readonly file: string | undefined;
  /** By itself the native one, where this Node has `node:sqlite`. */
  readonly engine?: Driver['engine'];
  /** The path of `node-sqlite3-wasm.js`, its `.wasm` beside it; by itself that of the npm package. */
  readonly wasmModule?: string;
  readonly clock?: Clock;
}

/**
 * Opens the library's memory. What lies there and is of another version, broken, or no database at all is thrown away, and `origin`
 * says so. Throws a `StoreError` where the place cannot be used.
 */
export async function openStore({ file, engine, wasmModule, clock = Date.now }: StoreOptions): Promise<SqliteStore> {
  const native = engine === 'wasm' ? undefined : await nativeDriver();
  if (native === undefined && engine === 'native') throw new Error('This Node has no node:sqlite.');
  const place = native === undefined && file !== undefined ? `${file}.wasm` : file;
  const open = native ?? wasmDriver(wasmModule);
  const tables = { open: () => openTables(open, place, clock), throwAway: () => throwAway(place) };
  try {
    return await whenFree(() => new SqliteStore(tables));
  } catch (error) {
    throw storeErrorOf(error);
  }
}

function openTables(open: OpenDriver, file: string | undefined, clock: Clock): ReturnType<OpenTables['open']> {
  const driver = open(file);
  try {
    const found = prepareSchema(driver);
    if (found !== 'outdated') return { tables: new Tables(driver, clock), found };
  } catch (error) {
    closeQuietly(driver);
    throw error;
  }
  driver.close();
  return undefined;
}

/** A database is its file and what SQLite puts beside it. Where its folder was taken away with it, that is made again. */
function throwAway(file: string | undefined): void {
  if (file === undefined) return;
  for (const part of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${part}`, { force: true, maxRetries: 3 });
  mkdirSync(dirname(file), { recursive: true });
}

function closeQuietly(driver: Driver): void {
  try {
    driver.close();
  } catch {
    // The error that led here is the one to tell.
  }
}
