/** The little of SQLite that the store needs, so that one SQL runs on two engines. */

export type Value = string | number | null;
export type Row = Readonly<Record<string, unknown>>;

export interface Statement {
  run(...values: readonly Value[]): void;
  /** The first row; undefined where there is none. */
  get(...values: readonly Value[]): Row | undefined;
  all(...values: readonly Value[]): readonly Row[];
}

/** One connection. Throws whatever the engine throws; `store-error.ts` reads it. */
export interface Driver {
  readonly engine: 'native' | 'wasm';
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}

/** A file, or undefined for a database in memory. */
export type OpenDriver = (file: string | undefined) => Driver;
