import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { splitFrontmatter } from '../../../../src/core/markdown/frontmatter';

/** Files to a transaction. */
const BATCH = 64;

/** What one would write first: FTS5 with the tokenizer it comes with, fed with bodies as they are. The least an index costs. */
export class PlainFts5 {
  readonly #db: DatabaseSync;
  readonly #insert: StatementSync;
  #added = 0;

  constructor(file: string) {
    this.#db = new DatabaseSync(file);
    this.#db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    this.#db.exec(`CREATE VIRTUAL TABLE texts USING fts5 (body, content = '', tokenize = 'unicode61')`);
    this.#insert = this.#db.prepare('INSERT INTO texts (rowid, body) VALUES (?, ?)');
    this.#db.exec('BEGIN');
  }

  add(source: string): void {
    this.#insert.run(++this.#added, splitFrontmatter(source).body);
    if (this.#added % BATCH === 0) this.#db.exec('COMMIT; BEGIN');
  }

  close(): void {
    this.#db.exec('COMMIT');
    this.#db.close();
  }
}
