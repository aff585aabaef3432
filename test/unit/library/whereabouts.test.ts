import assert from 'node:assert/strict';
import { leftOf } from '../../../src/core/library/whereabouts';

describe('what is left of an article', () => {
  const length = { syllables: 1000, words: 40 };

  it('is what was counted', () => {
    const left = { syllables: 7, words: 0 };
    assert.deepEqual(leftOf(length, { progress: 0.5, left }), left);
  });

  it('is the share that lies ahead where nobody counted', () => {
    assert.deepEqual(leftOf(length, { progress: 0.75 }), { syllables: 250, words: 10 });
    assert.deepEqual(leftOf(length, { progress: 1 }), { syllables: 0, words: 0 });
  });
});
