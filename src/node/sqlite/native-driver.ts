import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Driver, OpenDriver, Statement, Value } from './driver';

/** How long a window waits for another one's transaction, in milliseconds: a batch of texts takes a tenth of it. */
const PATIENCE = 3000;

/** SQLite as Node brings it; undefined where this Node has none. */
export async function nativeDriver(): Promise<OpenDriver | undefined> {
  try {
    const { DatabaseSync } = await import('node:sqlite');
    return file => new NativeDriver(new DatabaseSync(file ?? ':memory:'));
  } catch {
    return undefined;
  }
}

class NativeDriver implements Driver {
  readonly engine = 'native';
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
    try {
      // Readers and the writer do not wait for each other; what a power cut may lose are the last transactions, never the file.
      database.exec(
        `PRAGMA busy_timeout = ${PATIENCE}; PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL`,
      );
    } catch (error) {
      database.close();
      throw error;
    }
  }

  exec(sql: string): void {
    this.#database.exec(sql);
  }

  prepare(sql: string): Statement {
    return statementOf(this.#database.prepare(sql));
  }

  close(): void {
    this.#database.close();
  }
}

function statementOf(statement: StatementSync): Statement {
  return {
    run: (...values: readonly Value[]) => {
      statement.run(...values);
    },
    get: (...values: readonly Value[]) => statement.get(...values),
    all: (...values: readonly Value[]) => statement.all(...values),
  };
}
