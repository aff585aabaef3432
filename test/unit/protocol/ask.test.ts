import assert from 'node:assert/strict';
import { askGuards, LONGEST_QUESTION } from '../../../src/protocol/ask';

describe('what the page that asks may say', () => {
  it('is a question of a length that a person writes', () => {
    assert.ok(askGuards.ask(['왜?']));
    assert.ok(!askGuards.ask(['x'.repeat(LONGEST_QUESTION + 1)]));
    assert.ok(!askGuards.ask([7]));
    assert.ok(!askGuards.ask(['왜?', { topic: 'all' }]));
  });

  it('is code to be copied, of a length that a model writes', () => {
    assert.ok(askGuards.copyCode(['const bits = 4;']));
    assert.ok(!askGuards.copyCode(['x'.repeat(100_001)]));
    assert.ok(!askGuards.copyCode([{ text: 'x' }]));
  });

  it('names turns, sources, sentences and drafts by their places', () => {
    assert.ok(askGuards.openSource([0, 1, null, null]));
    assert.ok(askGuards.openSource([0, 1, 2, 3]));
    for (const wrong of [-1, 0.5, Number.NaN, '0', undefined]) {
      assert.ok(!askGuards.openSource([0, wrong, null, null]));
      assert.ok(!askGuards.openSource([0, 1, null, wrong]));
    }
  });
});
