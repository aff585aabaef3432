import sqlite from 'node-sqlite3-wasm';
import type { Engine } from './engines';

/** SQLite's own substring index: all words of the query, or else any of them, in the order of bm25. */
export function trigramIndex(titles: readonly string[]): Engine {
  const { insert, select } = openTable();
  for (const [number, title] of titles.entries()) insert(number, title);
  return {
    search(query, limit) {
      const words = query.split(/\s+/).filter(word => word.length >= 3);
      const quoted = words.map(word => `"${word.replaceAll('"', '""')}"`);
      if (quoted.length === 0) return [];
      const all = select(quoted.join(' AND '), limit);
      return all.length > 0 ? all : select(quoted.join(' OR '), limit);
    },
  };
}

interface Table {
  insert(number: number, title: string): void;
  select(match: string, limit: number): readonly number[];
}

const CREATE = "CREATE VIRTUAL TABLE titles USING fts5(title, tokenize='trigram', content='')";
const INSERT = 'INSERT INTO titles (rowid, title) VALUES (?, ?)';
const SELECT = 'SELECT rowid AS number FROM titles WHERE titles MATCH ? ORDER BY rank LIMIT ?';

/** In memory, through Node's own SQLite where it has one, and else through WebAssembly. */
function openTable(): Table {
  const native = process.getBuiltinModule('node:sqlite');
  if (native) {
    const database = new native.DatabaseSync(':memory:');
    database.exec(CREATE);
    const [insert, select] = [database.prepare(INSERT), database.prepare(SELECT)];
    return {
      insert: (number, title) => insert.run(number, title),
      select: (match, limit) => select.all(match, limit).map(row => Number(row['number'])),
    };
  }
  const database = new sqlite.Database();
  database.exec(CREATE);
  const [insert, select] = [database.prepare(INSERT), database.prepare(SELECT)];
  return {
    insert: (number, title) => void insert.run([number, title]),
    select: (match, limit) => select.all([match, limit]).map(row => Number(row['number'])),
  };
}
