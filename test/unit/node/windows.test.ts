import assert from 'node:assert/strict';
import { openStore } from '../../../src/node/sqlite/open-store';
import type { SqliteStore } from '../../../src/node/sqlite/sqlite-store';
import { fill, found, idOf, SHELF, stored, text } from './articles';
import { ENGINES, temporaryFolder } from './engines';

const folder = temporaryFolder();

for (const engine of ENGINES) {
  describe(`two windows over one library (${engine})`, () => {
    let now: number;
    let here: SqliteStore;
    let there: SqliteStore;

    beforeEach(async () => {
      now = 1000;
      const open = () => openStore({ file: folder.path('library.db'), engine, clock: () => now });
      here = await open();
      there = await open();
    });
    afterEach(() => {
      here.dispose();
      there.dispose();
    });

    it('each sees what the other wrote', () => {
      fill(here, { a: '벡터 검색' });
      assert.deepEqual(found(there, '벡터'), ['a']);
      there.articles.remove([idOf('a')]);
      assert.deepEqual(found(here, '벡터'), []);
    });

    it('each knows the words the other met', () => {
      assert.deepEqual(there.text.similar('쿠버네디스', 1), []);
      fill(here, { a: '쿠버네티스' });
      assert.equal(there.text.similar('쿠버네디스', 1)[0]?.word, '쿠버네티스');
    });

    it('both may write, one after the other', () => {
      for (let i = 0; i < 10; i++) {
        const [store, name] = i % 2 === 0 ? [here, `a${i}`] : [there, `b${i}`];
        store.articles.put([stored(name)]);
        store.text.put([text(name, '함께 쓴 글')]);
      }
      assert.equal(found(here, '함께').length, 10);
      assert.equal(here.articles.pending([SHELF], 0)?.count, 0);
    });

    it('only one holds the claim, until it runs out', () => {
      assert.equal(here.claim(500), true);
      assert.equal(there.claim(500), false);
      now += 499;
      assert.equal(there.claim(500), false);
      now += 1;
      assert.equal(there.claim(500), true);
      assert.equal(here.claim(500), false);
    });

    it('a claim for no time lets go, and only of its own', () => {
      here.claim(500);
      there.claim(0);
      assert.equal(there.claim(500), false);
      here.claim(0);
      assert.equal(there.claim(500), true);
    });

    it('a renewed claim holds on', () => {
      here.claim(500);
      now += 400;
      assert.equal(here.claim(500), true);
      now += 400;
      assert.equal(there.claim(500), false);
    });

    it('closing a window gives its claim to the next, and only its own', () => {
      here.claim(500);
      there.dispose();
      assert.equal(here.claim(500), true);
    });

    it('the claim of a closed window is free at once', () => {
      here.claim(500);
      here.dispose();
      assert.equal(there.claim(500), true);
    });
  });
}
