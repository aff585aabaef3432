import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import sqlite from 'node-sqlite3-wasm';
import { englishStem } from '../../../../src/core/search/text/english-stem';

describe('the stem of English words', () => {
  const families = [
    'parse parses parsed parsing',
    'index indexes indexed indexing',
    'query queries',
    'day days',
    'run running',
    'class classes',
    'render renders rendered rendering',
    'process processes processing',
    'idempotent idempotency',
    'relate relational relating',
  ];
  for (const family of families) {
    it(`is one for ${family}`, () => assert.equal(new Set(family.split(' ').map(englishStem)).size, 1));
  }

  it('is another for other words', () => {
    assert.notEqual(englishStem('string'), englishStem('stress'));
    assert.notEqual(englishStem('node'), englishStem('none'));
    assert.notEqual(englishStem('status'), englishStem('state'));
  });

  it('of short words is the word', () => {
    for (const word of ['is', 'bed', 'red', 'as']) assert.equal(englishStem(word), word);
  });

  it('is the one that the index compares by', () => {
    const words = new Set(
      ['english-tutorial.md', '../../../README.md']
        .flatMap(file =>
          readFileSync(`test/fixtures/library/${file}`, 'utf8')
            .toLowerCase()
            .split(/[^a-z]+/),
        )
        .filter(word => word.length > 1)
        .concat(
          'employee agreed feed hopping falling fizzed conformably sensibility decisiveness yearly troubles'.split(' '),
        ),
    );
    const database = new sqlite.Database();
    try {
      database.exec("CREATE VIRTUAL TABLE texts USING fts5 (word, tokenize = 'porter ascii')");
      database.exec("CREATE VIRTUAL TABLE tokens USING fts5vocab (texts, 'instance')");
      for (const word of words) database.run('INSERT INTO texts (word) VALUES (?)', word);
      const stems = database.all('SELECT word, term FROM tokens JOIN texts ON texts.rowid = tokens.doc');
      assert.equal(stems.length, words.size);
      for (const { word, term } of stems) assert.equal(englishStem(String(word)), term, String(word));
    } finally {
      database.close();
    }
  });
});
