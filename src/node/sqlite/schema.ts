import type { Driver } from './driver';
import { READING_VERSION } from './reading-version';
import { transaction } from './transaction';

/** Raise it when these tables change. */
const SCHEMA_VERSION = 3;

/** Of everything that decides what a file holds: the tables, and how articles are read into them. Another one: built anew. */
export const FILE_VERSION = SCHEMA_VERSION * 10_000 + READING_VERSION;

/**
 * `indexed` is the hash of the text that the index holds: a text is pending while it differs from `hash`. The texts themselves are
 * nowhere but in their files, so the index is contentless. Titles weigh more than headings, and headings more than the rest. The body
 * is the first column because FTS5 writes no number for that one: a fifth of the file. Merging later than by default halves what the
 * unlucky change pays for the others; `tidy` does the rest.
 */
const SCHEMA = `
CREATE TABLE articles (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, shelf TEXT NOT NULL, stamp TEXT NOT NULL, hash TEXT NOT NULL, indexed TEXT,
  title TEXT NOT NULL, facts TEXT NOT NULL);
CREATE INDEX pending ON articles (shelf, key) WHERE indexed IS NOT hash;
CREATE TABLE shelves (id TEXT PRIMARY KEY, used INTEGER NOT NULL);
CREATE VIRTUAL TABLE texts USING fts5 (body, title, headings, content = '', contentless_delete = 1, tokenize = 'porter ascii');
INSERT INTO texts (texts, rank) VALUES ('rank', 'bm25(1.0, 8.0, 3.0)');
INSERT INTO texts (texts, rank) VALUES ('automerge', 8);
CREATE TABLE words (key INTEGER PRIMARY KEY, list TEXT NOT NULL);
CREATE TABLE lease (one INTEGER PRIMARY KEY CHECK (one = 1), owner TEXT NOT NULL, until INTEGER NOT NULL);
PRAGMA user_version = ${FILE_VERSION};
`;

/** What a file was before it was opened: ours as it is, none yet, or of another version. */
export type Found = 'kept' | 'new' | 'outdated';

/** Creates the tables where there are none. Of several windows that open a new file at once, one does. */
export function prepareSchema(driver: Driver): Found {
  return transaction(driver, () => {
    const version = driver.prepare('PRAGMA user_version').get()?.['user_version'];
    const isNew = version === 0 && driver.prepare('SELECT 1 FROM sqlite_master').get() === undefined;
    if (isNew) driver.exec(SCHEMA);
    if (isNew) return 'new';
    return version === FILE_VERSION ? 'kept' : 'outdated';
  });
}
