import assert from 'node:assert/strict';
import { CancellationSource } from '../../../src/core/kit/cancellation';
import { pause } from '../../../src/core/kit/pause';

/** More than a test may take: who waits for it, fails. In ms. */
const LONG = 600_000;

describe('a pause', () => {
  it('lets what waits already go first', async () => {
    const order: string[] = [];
    setTimeout(() => order.push('other work'), 0);
    await pause(0);
    order.push('after the pause');
    assert.deepEqual(order, ['other work', 'after the pause']);
  });

  it('ends at once when it is cancelled, and where it is already', async () => {
    const stop = new CancellationSource();
    const waiting = pause(LONG, stop.token);
    stop.cancel();
    await waiting;
    await pause(LONG, stop.token);
  });
});
