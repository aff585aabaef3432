import assert from 'node:assert/strict';
import { whenFree } from '../../../src/node/sqlite/when-free';

/** Fails so often before it succeeds. */
function busyFor(times: number): { readonly work: () => string; readonly tries: () => number } {
  let tries = 0;
  const work = (): string => {
    if (tries++ < times) throw new Error('database is locked');
    return 'open';
  };
  return { work, tries: () => tries };
}

describe('a file that others keep busy', () => {
  it('is tried until it is free', async () => {
    const { work, tries } = busyFor(3);
    assert.equal(await whenFree(work), 'open');
    assert.equal(tries(), 4);
  });

  it('is given up after two seconds', async () => {
    const begin = Date.now();
    const { work, tries } = busyFor(Number.POSITIVE_INFINITY);
    await assert.rejects(whenFree(work), /locked/);
    assert.ok(Date.now() - begin >= 2000);
    // One each 100 ms at most; on a busy machine there are fewer.
    assert.ok(tries() > 1 && tries() <= 21, `${tries()} tries`);
  }).timeout(10_000);

  it('is not tried again where something else is wrong', async () => {
    let tries = 0;
    const broken = (): never => {
      tries++;
      throw new Error('database disk image is malformed');
    };
    await assert.rejects(whenFree(broken), /malformed/);
    assert.equal(tries, 1);
  });
});
