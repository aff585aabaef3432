import assert from 'node:assert/strict';
import { guardedStore } from '../../../src/node/guarded-store';
import { openStore } from '../../../src/node/sqlite/open-store';
import { found, SHELF, stored } from './articles';

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
    assert.equal(guarded.claim(1000), false);
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
});
