import assert from 'node:assert/strict';
import type { ArticleId } from '../../../src/core/library/article';
import type { IndexProgress } from '../../../src/core/room/answers';
import { Indexer } from '../../../src/core/room/indexer';

/** A store of which only what an indexer needs is there: ids that are pending, and whether this window may work. */
function workFor(count: number): {
  indexer: Indexer;
  progress: IndexProgress[];
  indexed: ArticleId[];
  claims: { granted: boolean | undefined; takes: boolean; isHeld: boolean };
  /** Adds work in the middle of the tidying that follows. */
  addLater: (count: number) => void;
} {
  const pending = Array.from({ length: count }, (_, i) => `notes/${i}.md` as ArticleId);
  const indexed: ArticleId[] = [];
  const claims: ReturnType<typeof workFor>['claims'] = { granted: true, takes: true, isHeld: false };
  const progress: IndexProgress[] = [];
  let later = 0;
  const tidying = (): boolean => {
    pending.push(...Array.from({ length: later }, (_, i) => `notes/later-${i}.md` as ArticleId));
    later = 0;
    return false;
  };
  const claim = (ms: number): boolean | undefined => {
    claims.isHeld = claims.granted === true && ms > 0;
    return claims.granted;
  };
  const indexer = new Indexer({
    store: { claim, tidy: () => tidying() },
    pending: limit => ({ ids: pending.slice(0, limit), count: pending.length }),
    total: () => count,
    index: async ids => {
      indexed.push(...ids);
      if (claims.takes) pending.splice(0, ids.length);
    },
  });
  indexer.onDidProgress(step => progress.push(step));
  const addLater = (count: number): void => {
    later = count;
  };
  return { indexer, progress, indexed, claims, addLater };
}

describe('filling the index', () => {
  it('goes in small batches, says how far it is, and ends when nothing is left', async () => {
    const { indexer, progress, indexed } = workFor(300);
    await indexer.run();
    assert.equal(indexed.length, 300);
    assert.deepEqual(
      progress.map(({ state, indexed, total }) => `${state} ${indexed}/${total}`),
      ['indexing 0/300', 'indexing 128/300', 'indexing 256/300', 'ready 300/300'],
    );
  });

  it('says nothing where nothing is to be done', async () => {
    const { indexer, progress } = workFor(0);
    await indexer.run();
    assert.deepEqual(progress, []);
  });

  it('stops after the batch it is at, and a later run goes on from there', async () => {
    const { indexer, progress, indexed } = workFor(300);
    const listening = indexer.onDidProgress(() => indexer.stop());
    await indexer.run();
    assert.deepEqual(progress.at(-1), { state: 'stopped', indexed: 16, total: 300 });
    listening.dispose();
    await indexer.run();
    assert.equal(new Set(indexed).size, 300);
    assert.equal(indexed.length, 300);
  });

  it('stops where the store takes nothing: a full disk is not tried for ever', async () => {
    const { indexer, progress, indexed, claims } = workFor(40);
    claims.takes = false;
    await indexer.run();
    assert.equal(indexed.length, 16);
    assert.equal(progress.at(-1)?.state, 'stopped');
  });

  it('stops where nobody can tell whose work it is: on a full disk not even the claim can be written', async () => {
    const { indexer, progress, indexed, claims } = workFor(40);
    claims.granted = undefined;
    await indexer.run();
    assert.deepEqual(indexed, []);
    assert.deepEqual(progress.at(-1), { state: 'stopped', indexed: 0, total: 40 });
  });

  it('lets go of the work when nothing is left, when it is stopped and when it fails, so that others need not wait', async () => {
    const done = workFor(20);
    await done.indexer.run();
    assert.equal(done.claims.isHeld, false);

    const stopped = workFor(40);
    stopped.claims.takes = false;
    await stopped.indexer.run();
    assert.equal(stopped.progress.at(-1)?.state, 'stopped');
    assert.equal(stopped.claims.isHeld, false);

    const failing = workFor(20);
    const held: boolean[] = [];
    failing.indexer.onDidProgress(({ state }) => {
      held.push(failing.claims.isHeld);
      if (state === 'ready') throw new Error('a listener fails');
    });
    await assert.rejects(failing.indexer.run(), /a listener fails/);
    assert.deepEqual(held, [false, true], 'it was held while it worked');
    assert.equal(failing.claims.isHeld, false);
  });

  it('counts all as not indexed where nobody can tell', () => {
    const indexer = new Indexer({
      store: { claim: () => undefined, tidy: () => false },
      pending: () => undefined,
      total: () => 7,
      index: async () => undefined,
    });
    assert.equal(indexer.unindexed, 7);
  });

  it('takes in what came while it put the index in order', async () => {
    const { indexer, indexed, addLater } = workFor(20);
    addLater(5);
    await indexer.run();
    assert.equal(indexed.length, 25);
  });

  it('begins again where it was stopped and asked for in the same moment', async () => {
    const { indexer, indexed } = workFor(100);
    const first = indexer.run();
    indexer.stop();
    await Promise.all([first, indexer.run()]);
    assert.equal(indexed.length, 100);
  });

  it('looks once more where it was asked for again, be it in the moment it gave up', async () => {
    const { indexer, indexed, progress, claims } = workFor(40);
    claims.takes = false;
    indexer.onDidProgress(({ state }) => {
      if (state !== 'stopped') return;
      claims.takes = true;
      void indexer.run();
    });
    await indexer.run();
    assert.equal(new Set(indexed).size, 40);
    assert.equal(progress.at(-1)?.state, 'ready');
  });

  it('asked for twice at once is one run', async () => {
    const { indexer, indexed } = workFor(20);
    await Promise.all([indexer.run(), indexer.run()]);
    assert.equal(indexed.length, 20);
  });

  it('is left to another window while that one is at it', async () => {
    const { indexer, indexed, claims } = workFor(20);
    claims.granted = false;
    const done = indexer.run();
    await new Promise(resolve => setTimeout(resolve, 50));
    assert.deepEqual(indexed, []);
    indexer.stop();
    await done;
  });
});
