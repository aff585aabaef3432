import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ModelFailureKind } from '../../../src/core/ask/language-model';
import { BackOff, FIRST_REST, LONGEST_REST } from '../../../src/core/complete/back-off';

describe('a model that failed', () => {
  it('is left alone twice as long each time, within bounds', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.constantFrom<ModelFailureKind>('unreachable', 'refusedKey'),
        (times, kind) => {
          const backOff = new BackOff();
          for (let i = 0; i < times; i++) backOff.failed(0, { kind, retryAfter: undefined });
          const expected = kind === 'refusedKey' ? LONGEST_REST : Math.min(LONGEST_REST, FIRST_REST * 2 ** (times - 1));
          assert.ok(backOff.isResting(expected - 1));
          assert.ok(!backOff.isResting(expected));
        },
      ),
    );
  });

  it('is left alone as long as it asks for', () => {
    const backOff = new BackOff();
    backOff.failed(1000, { kind: 'tooManyRequests', retryAfter: 60_000 });
    assert.ok(backOff.isResting(60_999));
    assert.ok(!backOff.isResting(61_000));
  });

  it('is not left alone for ever, whatever it asks for', () => {
    const backOff = new BackOff();
    backOff.failed(0, { kind: 'tooManyRequests', retryAfter: Number.POSITIVE_INFINITY });
    assert.ok(!backOff.isResting(86_400_000));
  });

  it('is asked at once again after it has answered', () => {
    const backOff = new BackOff();
    backOff.failed(0, { kind: 'unreachable', retryAfter: undefined });
    backOff.succeeded();
    assert.ok(!backOff.isResting(1));
  });
});
