import assert from 'node:assert/strict';
import { withoutThoughts } from '../../../src/core/ask/without-thoughts';

describe('what a model thinks aloud', () => {
  it('is left out, and what it says behind it stays', () => {
    assert.equal(withoutThoughts('<think>음...</think>\n네'), '네');
    assert.equal(withoutThoughts('a <think>b</think>'), 'a <think>b</think>');
    assert.equal(withoutThoughts('<think>cut off'), '');
  });

  it('is left out where only its end was said, on a line of its own', () => {
    assert.equal(withoutThoughts('음, 그러니까\n</think>\n\n네'), '네');
    assert.equal(withoutThoughts('So:\n```\na\n```\n</think>\n  b();'), '  b();');
    assert.equal(withoutThoughts('음\n</think>'), '');
    for (const answer of [
      '`</think>` 뒤에 답한다.',
      '답이다. </think> 라는 표시',
      '```\n<b>\n</think>\n```',
      'a\n<think>\nb\n</think>\nc',
    ]) {
      assert.equal(withoutThoughts(answer), answer);
    }
  });

  it('leaves the indentation of code behind it', () => {
    assert.equal(withoutThoughts('<thinking>a\nb</thinking>\n\n  return c;'), '  return c;');
  });
});
