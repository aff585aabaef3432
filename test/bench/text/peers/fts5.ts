/** SQLite's own full text as it comes, with the tokenizers it brings. */
import { rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { wordsOf } from '../../search/vocabulary';
import type { BenchArticle } from '../articles';
import type { TextEngine } from '../text-engine';

export type Fts5Tokenizer = 'trigram' | 'unicode61';

/** All words first; where fewer articles than asked have them all, those with any. */
export function fts5(tokenizer: Fts5Tokenizer, articles: readonly BenchArticle[]): TextEngine {
  const file = join(tmpdir(), `seoga-bench-${tokenizer}-${process.pid}.db`);
  rmSync(file, { force: true });
  const db = new DatabaseSync(file);
  db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF');
  db.exec(`CREATE VIRTUAL TABLE texts USING fts5 (title, body, content = '', tokenize = '${tokenizer}')`);
  const insert = db.prepare('INSERT INTO texts (rowid, title, body) VALUES (?, ?, ?)');
  db.exec('BEGIN');
  articles.forEach(({ title, text }, i) => {
    insert.run(i, title, text);
  });
  db.exec('COMMIT');
  const select = db.prepare('SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT ?');
  const match = (words: readonly string[], joiner: string, limit: number) =>
    select
      .all(words.map(word => `"${word}"`).join(joiner), limit)
      .map(row => articles[Number(row['rowid'])]?.path ?? '');
  return {
    first: (query, limit) => {
      const words = wordsOf(query);
      if (words.length === 0) return [];
      const all = match(words, ' AND ', limit);
      return all.length < limit ? [...new Set([...all, ...match(words, ' OR ', limit)])] : all;
    },
    size: () => statSync(file).size,
    close: () => {
      db.close();
      rmSync(file, { force: true });
    },
  };
}
