import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mapLimited } from '../../../src/core/kit/map-limited';
import { pause } from '../../../src/core/kit/pause';

describe('mapping with a limit', () => {
  it('gives what a plain map gives, in order, and never has more under way', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(3), { maxLength: 20 }), fc.integer({ min: 1, max: 5 }), async (items, limit) => {
        let underway = 0;
        const mapped = await mapLimited(items, limit, async item => {
          underway++;
          assert.ok(underway <= limit);
          await pause(item);
          underway--;
          return item * 2;
        });
        assert.deepEqual(
          mapped,
          items.map(item => item * 2),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('fails with the first failure', async () => {
    await assert.rejects(
      mapLimited([1], 1, () => Promise.reject(new Error('no'))),
      /no/,
    );
  });
});
