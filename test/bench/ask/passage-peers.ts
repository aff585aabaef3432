/** What others find passages with: SQLite's own full text, and MiniSearch. Both are given the same passages. */

import { DatabaseSync } from 'node:sqlite';
import MiniSearch from 'minisearch';
import { wordsOf } from '../search/vocabulary';
import { wordsAndBigrams } from '../text/peers/mini-search';
import type { BenchPassage } from './passages';

/** Answers with places in the list of passages, the best first. */
export type PassageSearch = (question: string, limit: number) => readonly number[] | Promise<readonly number[]>;

/** Any of the words, ranked by bm25: all of them stand in hardly any passage. */
export function fts5Passages(passages: readonly BenchPassage[]): PassageSearch {
  const db = new DatabaseSync(':memory:');
  db.exec(`CREATE VIRTUAL TABLE passages USING fts5 (title, headings, text, content = '', tokenize = 'unicode61')`);
  const insert = db.prepare('INSERT INTO passages (rowid, title, headings, text) VALUES (?, ?, ?, ?)');
  db.exec('BEGIN');
  passages.forEach(({ title, headings, text }, i) => {
    insert.run(i, title, headings.join(' '), text);
  });
  db.exec('COMMIT');
  const select = db.prepare('SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ?');
  return (question, limit) => {
    const words = wordsOf(question).map(word => `"${word}"`);
    return words.length === 0 ? [] : select.all(words.join(' OR '), limit).map(row => Number(row['rowid']));
  };
}

export function miniSearchPassages(passages: readonly BenchPassage[]): PassageSearch {
  const index = new MiniSearch({ fields: ['title', 'headings', 'text'], tokenize: wordsAndBigrams });
  index.addAll(passages.map(({ title, headings, text }, id) => ({ id, title, headings: headings.join(' '), text })));
  return (question, limit) =>
    index
      .search(question, { fuzzy: 0.2 })
      .slice(0, limit)
      .map(hit => Number(hit.id));
}
