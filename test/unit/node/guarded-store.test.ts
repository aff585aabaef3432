import assert from 'node:assert/strict';
import type { ShelfId } from '../../../src/core/library/shelf';
import { guardedStore } from '../../../src/node/guarded-store';
import { openStore } from '../../../src/node/sqlite/open-store';
import { StoreError } from '../../../src/node/sqlite/store-error';
import { RememberingStore } from '../room/remembering-store';
import { found, idOf, SHELF, stored } from './articles';

describe('a guarded store', () => {
  it('tells of every failure and throws none', async () => {
    const store = await openStore({ file: undefined, engine: 'wasm' });
    store.dispose();
    const told: unknown[] = [];
    const guarded = guardedStore(store, error => told.push(error));
    assert.deepEqual(guarded.articles.ofShelf(SHELF), []);
    guarded.articles.put([stored('a')]);
    guarded.articles.forgetShelf(SHELF);
    guarded.articles.keepShelves([SHELF]);
    assert.deepEqual(found(guarded, '벡터'), []);
    assert.equal(guarded.claim(1000), undefined);
    assert.equal(told.length, 6);
  });

  it('does not say that nothing is pending where it cannot tell', async () => {
    const store = await openStore({ file: undefined, engine: 'wasm' });
    const guarded = guardedStore(store, () => undefined);
    guarded.articles.put([stored('a')]);
    assert.equal(guarded.articles.pending([SHELF], 0)?.count, 1);
    store.dispose();
    assert.equal(guarded.articles.pending([SHELF], 0), undefined);
  });

  it('says that another one holds the claim where the file is busy, and that nobody can tell where it is full', () => {
    const store = new RememberingStore();
    const guarded = guardedStore(store, () => undefined);
    const claimed = (reason: StoreError['reason']) => {
      store.claim = () => {
        throw new StoreError(reason, new Error(reason));
      };
      return guarded.claim(1000);
    };
    assert.equal(claimed('busy'), false);
    assert.equal(claimed('full'), undefined);
  });

  it('counts what could not be put as pending until it is put or gone', () => {
    const store = new RememberingStore();
    const guarded = guardedStore(store, () => undefined);
    const pending = (...shelves: readonly ShelfId[]) => guarded.articles.pending(shelves, 9);
    const other = 'other' as ShelfId;
    const put = store.articles.put;
    store.articles.put = () => {
      throw new StoreError('full', new Error('database or disk is full'));
    };
    guarded.articles.put([stored('a'), stored('b'), stored('c'), stored('d', { shelf: other })]);
    assert.deepEqual(pending(SHELF), { ids: [idOf('a'), idOf('b'), idOf('c')], count: 3 });
    assert.equal(pending(SHELF, other)?.count, 4);
    store.articles.put = put;
    guarded.articles.put([stored('a')]);
    assert.deepEqual(pending(SHELF), { ids: [idOf('a'), idOf('b'), idOf('c')], count: 3 }, 'taken, it is counted once');
    guarded.articles.remove([idOf('b')]);
    assert.equal(pending(SHELF)?.count, 2);
    guarded.articles.forgetShelf(other);
    assert.equal(pending(other)?.count, 0);
  });
});
