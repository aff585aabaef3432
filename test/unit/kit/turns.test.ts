import assert from 'node:assert/strict';
import { CancellationSource, CancelledError } from '../../../src/core/kit/cancellation';
import { turns } from '../../../src/core/kit/turns';

describe('work in turns', () => {
  it('lets what came meanwhile go first, once its turn is over', async () => {
    const order: string[] = [];
    const turn = turns(0);
    setTimeout(() => order.push('a key'), 0);
    await turn();
    order.push('work');
    assert.deepEqual(order, ['a key', 'work']);
  });

  it('goes on at once as long as its turn lasts', async () => {
    let isOther = false;
    const timer = setImmediate(() => {
      isOther = true;
    });
    const turn = turns(600_000);
    for (let i = 0; i < 100; i++) await turn();
    assert.ok(!isOther);
    clearImmediate(timer);
  });

  it('ends where nobody wants it any more', async () => {
    const stop = new CancellationSource();
    const turn = turns(0, stop.token);
    stop.cancel();
    await assert.rejects(turn(), CancelledError);
  });
});
