import assert from 'node:assert/strict';
import { CancellationSource, CancelledError } from '../../../src/core/kit/cancellation';
import { type Sample, samples } from '../../../src/core/kit/samples';

const never = new CancellationSource().token;
const gather = async <T>(all: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const one of all) found.push(one);
  return found;
};

describe('samples', () => {
  it('tries so many times, and tells of each', async () => {
    const all = await gather(samples(async place => place * 10, { count: 4, atOnce: 2 }, never));
    assert.deepEqual(
      all.map(sample => sample.is === 'got' && sample.value),
      [0, 10, 20, 30],
    );
  });

  it('never runs more at once than allowed', async () => {
    let [running, most] = [0, 0];
    const attempt = async (): Promise<void> => {
      most = Math.max(most, ++running);
      await new Promise(setImmediate);
      running--;
    };
    await gather(samples(attempt, { count: 9, atOnce: 3 }, never));
    assert.equal(most, 3);
  });

  it('goes on one by one where none is allowed at once', async () => {
    assert.equal((await gather(samples(async () => 0, { count: 2, atOnce: 0 }, never))).length, 2);
  });

  it('tells first of what ends first', async () => {
    const ends: (() => void)[] = [];
    const attempt = (place: number): Promise<number> => new Promise(resolve => ends.push(() => resolve(place)));
    const all = gather(samples(attempt, { count: 2, atOnce: 2 }, never));
    await new Promise(setImmediate);
    ends[1]?.();
    await new Promise(setImmediate);
    ends[0]?.();
    assert.deepEqual(
      (await all).map(({ place }) => place),
      [1, 0],
    );
  });

  it('cancels what runs where nobody listens any more', async () => {
    let cancelled = 0;
    const attempt = (place: number, token: typeof never): Promise<void> => {
      token.onCancellationRequested(() => cancelled++);
      return place === 0 ? Promise.resolve() : new Promise(() => {});
    };
    for await (const _ of samples(attempt, { count: 3, atOnce: 3 }, never)) break;
    assert.equal(cancelled, 3);
  });

  it('goes on where one fails', async () => {
    const attempt = async (place: number): Promise<number> => {
      if (place === 1) throw new Error('no');
      return place;
    };
    const all = await gather(samples(attempt, { count: 3, atOnce: 1 }, never));
    assert.deepEqual(
      all.map(({ is }) => is),
      ['got', 'failed', 'got'],
    );
  });

  it('begins nothing more and cancels what runs, once it is enough', async () => {
    const begun: number[] = [];
    let cancelled = 0;
    const attempt = (place: number, token: typeof never): Promise<number> => {
      begun.push(place);
      if (place === 0) return Promise.resolve(0);
      return new Promise((_, reject) => {
        token.onCancellationRequested(() => {
          cancelled++;
          reject(new CancelledError());
        });
      });
    };
    const isEnough = (soFar: readonly Sample<number>[]): boolean => soFar.length === 1;
    assert.equal((await gather(samples(attempt, { count: 5, atOnce: 2, isEnough }, never))).length, 1);
    assert.deepEqual([begun, cancelled], [[0, 1], 1]);
  });

  it('is cancelled at once, whatever it waits for', async () => {
    const stop = new CancellationSource();
    const all = gather(samples(() => new Promise<never>(() => {}), { count: 2, atOnce: 2 }, stop.token));
    stop.cancel();
    await assert.rejects(all, CancelledError);
  });
});
