import { existsSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Statement as Compiled, Database } from 'node-sqlite3-wasm';
import type { Driver, OpenDriver, Row, Statement, Value } from './driver';

/**
 * This engine locks a file with a folder beside it, which outlives a process that is killed. No transaction of ours takes as long
 * as this, in milliseconds.
 */
const STALE = 10_000;
/** How long to wait for another process's transaction, long enough to outlast a dead one's; and between two tries. */
const PATIENCE = 12_000;
const PAUSE = 10;

/** SQLite as WebAssembly, for a Node without its own. `module`: where node-sqlite3-wasm.js lies; the npm package by itself. */
export function wasmDriver(module = 'node-sqlite3-wasm'): OpenDriver {
  // Required, not imported: it is CommonJS and looks for its .wasm file beside itself, so it ships as it is.
  const { Database } = createRequire(import.meta.url)(module) as typeof import('node-sqlite3-wasm');
  return file => new WasmDriver(new Database(file ?? ':memory:'), file);
}

class WasmDriver implements Driver {
  readonly engine = 'wasm';
  readonly #database: Database;
  readonly #file: string | undefined;
  readonly #statements: WasmStatement[] = [];

  constructor(database: Database, file: string | undefined) {
    this.#database = database;
    this.#file = file;
    try {
      // It has no shared memory, so no WAL. Without waiting for the disk a power cut may cost the file, which can be made again;
      // waiting for it would make every batch three times as long.
      this.exec(
        'PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY',
      );
      // Asked while the file is ours, so that the journal of one who is writing just now is not taken for a dead one's.
      this.exec('BEGIN; SELECT 1 FROM sqlite_master');
      this.#refuseCrashed();
      this.exec('COMMIT');
    } catch (error) {
      this.close();
      throw error;
    }
  }

  exec(sql: string): void {
    this.#patiently(() => this.#database.exec(sql));
  }

  prepare(sql: string): Statement {
    const statement = new WasmStatement(this.#database, sql);
    this.#statements.push(statement);
    const all = (values: readonly Value[]) => this.#patiently(() => statement.all(values));
    return {
      run: (...values: readonly Value[]) => {
        all(values);
      },
      // All rows, because a statement that is not run to its end keeps the file locked.
      get: (...values: readonly Value[]) => all(values)[0],
      all: (...values: readonly Value[]) => all(values),
    };
  }

  close(): void {
    // What is not finalized keeps its memory in the engine for good.
    for (const statement of this.#statements.splice(0)) statement.finalize();
    if (this.#database.isOpen) this.#database.close();
  }

  /** Tries until the file is free. */
  #patiently<T>(work: () => T): T {
    for (const end = Date.now() + PATIENCE; ; ) {
      try {
        return work();
      } catch (error) {
        const sentence = error instanceof Error ? error.message : '';
        if (/disk I\/O error/.test(sentence)) this.#refuseGone();
        if (!/database is locked/.test(sentence)) throw error;
        if (!this.#breakStaleLock() && Date.now() >= end) throw error;
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
      }
    }
  }

  /** Takes away the lock of a process that was killed. */
  #breakStaleLock(): boolean {
    const lock = `${this.#file}.lock`;
    const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age < STALE) return false;
    rmSync(lock, { recursive: true, force: true });
    this.#refuseCrashed();
    return true;
  }

  /** Its disk I/O errors all sound alike. Without a file there is nothing left to be read, and nowhere to lock it. */
  #refuseGone(): void {
    if (this.#file !== undefined && !existsSync(this.#file)) {
      throw new Error('database disk image is malformed: the file is gone');
    }
  }

  /**
   * A journal with something in it that nobody is writing is a transaction that was cut off. SQLite would take it back, but this
   * engine cannot tell its own lock from a stranger's and passes it over: what the file holds is not to be trusted.
   */
  #refuseCrashed(): void {
    const journal = `${this.#file}-journal`;
    if (this.#file === undefined || !existsSync(journal) || statSync(journal).size === 0) return;
    throw new Error('database disk image is malformed: a transaction was cut off');
  }
}

/** A statement of the package cannot be used again once it has failed: it is compiled anew then. */
class WasmStatement {
  readonly #database: Database;
  readonly #sql: string;
  #compiled: Compiled | undefined;

  constructor(database: Database, sql: string) {
    this.#database = database;
    this.#sql = sql;
  }

  all(values: readonly Value[]): readonly Row[] {
    this.#compiled ??= this.#database.prepare(this.#sql);
    try {
      return this.#compiled.all([...values]) as readonly Row[];
    } catch (error) {
      this.finalize();
      throw error;
    }
  }

  finalize(): void {
    const compiled = this.#compiled;
    this.#compiled = undefined;
    try {
      compiled?.finalize();
    } catch {
      // It repeats the error that it failed with.
    }
  }
}
