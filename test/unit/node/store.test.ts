import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import type { ShelfId } from '../../../src/core/library/shelf';
import { nativeDriver } from '../../../src/node/sqlite/native-driver';
import { openStore } from '../../../src/node/sqlite/open-store';
import type { SqliteStore } from '../../../src/node/sqlite/sqlite-store';
import { fill, found, idOf, namesOf, phrase, SHELF, stored, storedIn, text } from './articles';
import { ENGINES, hasNative, realFile, temporaryFolder } from './engines';

const folder = temporaryFolder();
const OTHER = 'other' as ShelfId;

describe('SQLite', () => {
  it('comes with Node from 22.13 on, and by itself the store uses that', async () => {
    assert.equal((await nativeDriver()) !== undefined, hasNative);
    const store = await openStore({ file: undefined });
    assert.equal(store.engine, hasNative ? 'native' : 'wasm');
    store.dispose();
  });
});

for (const engine of ENGINES) {
  for (const place of ['file', 'memory'] as const) {
    describe(`the library’s memory (${engine}, ${place})`, () => behaviour(engine, place));
  }
}

function behaviour(engine: 'native' | 'wasm', place: 'file' | 'memory'): void {
  let store: SqliteStore;
  let now: number;
  const open = () =>
    openStore({ file: place === 'file' ? folder.path('library.db') : undefined, engine, clock: () => now });

  beforeEach(async () => {
    now = Date.UTC(2026, 0, 1);
    store = await open();
  });
  afterEach(() => store.dispose());

  it('is new where there was none', () => assert.equal(store.origin, 'new'));

  it('gives back articles as they were put', () => {
    const articles = [stored('a', { title: '벡터 “검색”' }), stored('b')];
    store.articles.put(articles);
    assert.deepEqual(storedIn(store, SHELF), articles);
    assert.deepEqual(store.articles.ofShelf(OTHER), []);
  });

  it('putting an article again replaces what was known of it', () => {
    store.articles.put([stored('a')]);
    store.articles.put([stored('a', { title: '새 제목', stamp: 's2' })]);
    assert.deepEqual(storedIn(store, SHELF), [stored('a', { title: '새 제목', stamp: 's2' })]);
  });

  it('finds what a text holds, in title, headings and body', () => {
    store.articles.put([stored('a')]);
    store.text.put([text('a', '본문에 임베딩이 있다', { title: '벡터 검색', headings: '인덱스 만들기' })]);
    for (const words of ['임베딩', '벡터', '인덱스 만들기']) assert.deepEqual(found(store, words), ['a'], words);
    assert.deepEqual(found(store, '쿠버네티스'), []);
  });

  it('a title weighs more than a heading, and a heading more than the body', () => {
    const rest = '다른 이야기를 조금 길게 적어 둔다';
    store.articles.put(['body', 'heading', 'title'].map(name => stored(name)));
    store.text.put([
      text('body', `검색 ${rest}`, { title: rest, headings: rest }),
      text('heading', rest, { title: rest, headings: `검색 ${rest}` }),
      text('title', rest, { title: `검색 ${rest}`, headings: rest }),
    ]);
    assert.deepEqual(found(store, '검색'), ['title', 'heading', 'body']);
  });

  it('scores fall down the list', () => {
    fill(store, { often: '토큰 토큰 토큰', once: '토큰 하나와 아주 많은 다른 낱말이 들어 있는 본문' });
    const [first, second] = store.text.match(phrase('토큰'), 10);
    assert.ok(first && second && first.score > second.score);
    assert.equal(first.id, idOf('often'));
    assert.equal(store.text.match(phrase('토큰'), 1).length, 1);
  });

  it('understands all, any and without', () => {
    fill(store, { both: '벡터 그리고 토큰', vector: '벡터', token: '토큰' });
    const [vector, token] = [phrase('벡터'), phrase('토큰')];
    assert.deepEqual(namesOf(store, { is: 'all', of: [vector, token] }), ['both']);
    assert.deepEqual(new Set(namesOf(store, { is: 'any', of: [vector, token] })), new Set(['both', 'vector', 'token']));
    assert.deepEqual(namesOf(store, { is: 'without', wanted: vector, unwanted: token }), ['vector']);
    assert.deepEqual(namesOf(store, { is: 'all', of: [] }), []);
    assert.deepEqual(namesOf(store, { is: 'without', wanted: vector, unwanted: { is: 'any', of: [] } }).length, 2);
  });

  it('no sign in a query means anything to SQLite', () => {
    fill(store, { a: 'NOT "quoted" AND (b OR c*) NEAR title:d ^e' });
    for (const token of ['"', 'a"b', 'not', '*', "'", ')', 'title:']) {
      assert.doesNotThrow(() => store.text.match({ is: 'phrase', tokens: [token] }, 5), token);
    }
    assert.deepEqual(found(store, 'quoted AND b'), ['a']);
  });

  it('a word is found in another English form', () => {
    fill(store, { a: 'Parsing the indexes' });
    for (const word of ['parse', 'parsed', 'index']) assert.deepEqual(found(store, word), ['a'], word);
  });

  it('what was put and not indexed is pending', () => {
    store.articles.put([stored('a'), stored('b')]);
    assert.deepEqual(store.articles.pending([SHELF], 10), { ids: [idOf('a'), idOf('b')], count: 2 });
    assert.deepEqual(store.articles.pending([SHELF], 1), { ids: [idOf('a')], count: 2 });
    store.text.put([text('a', '글')]);
    assert.deepEqual(store.articles.pending([SHELF], 10), { ids: [idOf('b')], count: 1 });
  });

  it('a touched file keeps its text, a changed one is pending and found by its old text until then', () => {
    fill(store, { a: '옛날 본문' });
    store.articles.put([stored('a', { stamp: 's2' })]);
    assert.equal(store.articles.pending([SHELF], 0)?.count, 0);
    store.articles.put([stored('a', { stamp: 's3', hash: 'h2' })]);
    assert.deepEqual(store.articles.pending([SHELF], 10), { ids: [idOf('a')], count: 1 });
    assert.deepEqual(found(store, '옛날'), ['a']);
    store.text.put([text('a', '새로운 본문', { hash: 'h2' })]);
    assert.equal(store.articles.pending([SHELF], 0)?.count, 0);
    assert.deepEqual(found(store, '옛날'), []);
    assert.deepEqual(found(store, '새로운'), ['a']);
  });

  it('a text that is no longer the newest is not put', () => {
    store.articles.put([stored('a', { hash: 'h2' })]);
    store.text.put([text('a', '옛날 본문', { hash: 'h1' }), text('nobody', '옛날 본문')]);
    assert.equal(store.articles.pending([SHELF], 0)?.count, 1);
    assert.deepEqual(found(store, '옛날'), []);
  });

  it('a removed article is gone with its text', () => {
    fill(store, { a: '벡터 검색', b: '벡터 검색' });
    store.articles.remove([idOf('a'), idOf('never')]);
    assert.deepEqual(storedIn(store, SHELF), [stored('b')]);
    assert.deepEqual(found(store, '벡터'), ['b']);
  });

  it('what is pending is told of the shelves that are asked about, first shelf first, and of no other', () => {
    store.articles.put([stored('a'), stored('b', { shelf: OTHER }), stored('c', { shelf: OTHER })]);
    const [a, b, c] = [idOf('a'), idOf('b', OTHER), idOf('c', OTHER)];
    assert.deepEqual(store.articles.pending([OTHER, SHELF], 10), { ids: [b, c, a], count: 3 });
    assert.deepEqual(store.articles.pending([SHELF, OTHER], 2), { ids: [a, b], count: 3 });
    assert.deepEqual(store.articles.pending([OTHER], 1), { ids: [b], count: 2 });
    assert.deepEqual(store.articles.pending([], 10), { ids: [], count: 0 });
  });

  describe('of several shelves', () => {
    const DAY = 24 * 60 * 60 * 1000;

    beforeEach(() => {
      store.articles.keepShelves([SHELF, OTHER]);
      store.articles.put([stored('a'), stored('b', { shelf: OTHER })]);
      store.text.put([text('a', '벡터'), text('b', '벡터', { shelf: OTHER })]);
    });

    it('forgets the one it is told to, with its texts', () => {
      store.articles.forgetShelf(OTHER);
      assert.deepEqual(store.articles.ofShelf(OTHER), []);
      assert.deepEqual(found(store, '벡터'), ['a']);
      assert.deepEqual(storedIn(store, SHELF), [stored('a')]);
    });

    it('keeps those that another window uses, for 30 days after their last use', () => {
      now += 20 * DAY;
      store.articles.keepShelves([OTHER]);
      now += 9 * DAY;
      store.articles.keepShelves([]);
      assert.deepEqual(new Set(found(store, '벡터')), new Set(['a', 'b']));
      now += 1 * DAY;
      store.articles.keepShelves([]);
      assert.deepEqual(store.articles.ofShelf(SHELF), []);
      assert.deepEqual(found(store, '벡터'), ['b']);
    });

    it('keeps one that is opened again after a long time', () => {
      now += 100 * DAY;
      store.articles.keepShelves([SHELF]);
      assert.deepEqual(found(store, '벡터'), ['a']);
    });
  });

  it('counts the articles that match, and no further than it is asked', () => {
    fill(store, { a: '벡터 검색', b: '벡터 양자화', c: '벡터와 그래프', d: '그래프' });
    const vector = { is: 'phrase', tokens: ['벡터'] } as const;
    assert.deepEqual(
      [1, 2, 100].map(limit => store.text.count(vector, limit)),
      [1, 2, 3],
    );
    assert.equal(store.text.count({ is: 'phrase', tokens: [] }, 100), 0);
  });

  it('knows words like a misspelt one, as long as a text holds them', () => {
    fill(store, { a: '쿠버네티스를 배운다', b: 'an embedding of words' });
    assert.deepEqual(store.text.similar('쿠버네디스', 3), [{ word: '쿠버네티스', articles: 1 }]);
    assert.deepEqual(store.text.similar('embeding', 3), [{ word: 'embedding', articles: 1 }]);
    assert.deepEqual(store.text.similar('zzzzzz', 3), []);
    store.articles.remove([idOf('a')]);
    assert.deepEqual(store.text.similar('쿠버네디스', 3), []);
  });

  it('tidying ends, and changes no answer', () => {
    for (let i = 0; i < 40; i++) fill(store, { [`a${i}`]: `벡터 ${i} 번째 글` });
    let steps = 0;
    while (store.tidy() && steps < 1000) steps++;
    assert.ok(steps < 1000);
    assert.equal(store.text.match(phrase('벡터'), 100).length, 40);
  });

  it('one window fills the index at a time, and giving up its store makes room', () => {
    assert.equal(store.claim(1000), true);
    assert.equal(store.claim(1000), true, 'the same window may ask again');
  });

  if (place === 'file') {
    it('tidying gives the disk back what removed texts took', () => {
      const size = () => statSync(realFile(folder.path('library.db'), engine)).size;
      for (let i = 0; i < 40; i++) fill(store, { [`a${i}`]: rarely(i) });
      store.articles.remove(Array.from({ length: 39 }, (_, i) => idOf(`a${i}`)));
      while (store.tidy());
      store.dispose();
      assert.ok(size() < 100_000, `${size()}`);
    });

    it('is as it was when it is opened again', async () => {
      fill(store, { a: '쿠버네티스 운영' });
      store.dispose();
      store = await open();
      assert.equal(store.origin, 'kept');
      assert.deepEqual(storedIn(store, SHELF), [stored('a')]);
      assert.deepEqual(found(store, '운영'), ['a']);
      assert.deepEqual(
        store.text.similar('쿠버네디스', 1).map(({ word }) => word),
        ['쿠버네티스'],
      );
    });
  } else {
    it('leaves no file behind', () => assert.equal(existsSync(folder.path('library.db')), false));
  }
}

/** Words that no other text holds. */
function rarely(text: number): string {
  return Array.from({ length: 500 }, (_, word) => `w${text}x${word}`).join(' ');
}
