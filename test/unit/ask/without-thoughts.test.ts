import assert from 'node:assert/strict';
import { withoutThoughts } from '../../../src/core/ask/without-thoughts';

describe('what a model thinks aloud', () => {
  it('is left out, and what it says behind it stays', () => {
    assert.equal(withoutThoughts('<think>음...</think>\n네'), '네');
    assert.equal(withoutThoughts('a <think>b</think>'), 'a <think>b</think>');
    assert.equal(withoutThoughts('<think>cut off'), '');
  });

  it('leaves the indentation of code behind it', () => {
    assert.equal(withoutThoughts('<thinking>a\nb</thinking>\n\n  return c;'), '  return c;');
  });
});
