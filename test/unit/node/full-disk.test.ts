import assert from 'node:assert/strict';
import { guardedStore } from '../../../src/node/guarded-store';
import { prepareSchema } from '../../../src/node/sqlite/schema';
import { SqliteStore } from '../../../src/node/sqlite/sqlite-store';
import { StoreError } from '../../../src/node/sqlite/store-error';
import { Tables } from '../../../src/node/sqlite/tables';
import { fill, found, idOf, SHELF, stored, text } from './articles';
import { driverOf, ENGINES, temporaryFolder } from './engines';

const folder = temporaryFolder();

for (const engine of ENGINES) {
  describe(`a full disk (${engine})`, () => {
    it('is said, nothing is half written, and there is room again after something is removed', async () => {
      const open = await driverOf(engine);
      const driver = open(folder.path('library.db'));
      prepareSchema(driver);
      const store = new SqliteStore({
        open: () => ({ tables: new Tables(driver, Date.now), found: 'new' }),
        throwAway: () => assert.fail('a full disk is no reason to throw anything away'),
      });
      fill(store, { a: '벡터 검색' });
      driver.exec('PRAGMA max_page_count = 60');
      const long = Array.from({ length: 40_000 }, (_, i) => `낱말${i}`).join(' ');
      store.articles.put([stored('b'), stored('c')]);
      assert.throws(() => store.text.put([text('b', '짧은 글'), text('c', long)]), isFull);
      assert.equal(
        store.articles.pending([SHELF], 0)?.count,
        2,
        'the short text of the same batch is not there either',
      );
      assert.deepEqual(found(store, '짧은'), []);
      assert.deepEqual(found(store, '벡터'), ['a']);
      assert.deepEqual(store.text.similar('낱말', 1), []);
      const many = Array.from({ length: 400 }, (_, i) => stored(`m${i}`, { title: '긴 제목 '.repeat(60) }));
      assert.throws(() => store.articles.put(many), isFull);
      assert.equal(store.articles.ofShelf(SHELF).length, 3);
      store.text.put([text('b', '짧은 글')]);
      assert.deepEqual(found(store, '짧은'), ['b']);
      store.dispose();
    });

    it('lets articles that it refused wait for the index, beside those that it has taken', async () => {
      const driver = (await driverOf(engine))(folder.path('library.db'));
      prepareSchema(driver);
      const store = new SqliteStore({
        open: () => ({ tables: new Tables(driver, Date.now), found: 'new' }),
        throwAway: () => assert.fail('a full disk is no reason to throw anything away'),
      });
      const guarded = guardedStore(store, error => assert.ok(isFull(error)));
      guarded.articles.put([stored('a')]);
      driver.exec('PRAGMA max_page_count = 60');
      const many = Array.from({ length: 400 }, (_, i) => stored(`m${i}`, { title: '긴 제목 '.repeat(60) }));
      guarded.articles.put([stored('a'), ...many]);
      const waiting = guarded.articles.pending([SHELF], 2);
      assert.deepEqual(waiting, { ids: [idOf('a'), idOf('m0')], count: 401 });
      driver.exec('PRAGMA max_page_count = 100000');
      guarded.articles.put([stored('a'), ...many]);
      assert.equal(guarded.articles.pending([SHELF], 0)?.count, 401);
      assert.equal(store.articles.pending([SHELF], 0)?.count, 401);
      guarded.dispose();
    });
  });
}

function isFull(error: unknown): boolean {
  return error instanceof StoreError && error.reason === 'full';
}
