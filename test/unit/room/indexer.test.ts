import assert from 'node:assert/strict';
import type { ArticleId } from '../../../src/core/library/article';
import type { IndexProgress } from '../../../src/core/room/answers';
import { Indexer } from '../../../src/core/room/indexer';

/** A store of which only what an indexer needs is there: ids that are pending, and whether this window may work. */
function workFor(count: number): {
  indexer: Indexer;
  progress: IndexProgress[];
  indexed: ArticleId[];
  claims: { granted: boolean; takes: boolean };
  /** Adds work in the middle of the tidying that follows. */
  addLater: (count: number) => void;
} {
  const pending = Array.from({ length: count }, (_, i) => `notes/${i}.md` as ArticleId);
  const indexed: ArticleId[] = [];
  const claims = { granted: true, takes: true };
  const progress: IndexProgress[] = [];
  let later = 0;
  const tidying = (): boolean => {
    pending.push(...Array.from({ length: later }, (_, i) => `notes/later-${i}.md` as ArticleId));
    later = 0;
    return false;
  };
  const indexer = new Indexer({
    store: { claim: () => claims.granted, tidy: () => tidying() },
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
