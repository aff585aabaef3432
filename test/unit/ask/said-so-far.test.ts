import assert from 'node:assert/strict';
import fc from 'fast-check';
import { saidSoFar } from '../../../src/core/ask/said-so-far';

describe('what a model has said so far', () => {
  it('is the answer, and no thought that has begun or is over', () => {
    assert.equal(saidSoFar('It adds'), 'It adds');
    assert.equal(saidSoFar('<b'), '<b');
    for (const thought of ['', '<', '\n<thi', '<think>', '<think>Let me', '<thinking>a</think'])
      assert.equal(saidSoFar(thought), '');
    assert.equal(saidSoFar('<think>a</think>\n\nIt'), 'It');
    assert.equal(saidSoFar('a\u202eb'), 'ab');
  });

  it('is no thought whose end alone is said, from that end on', () => {
    assert.equal(saidSoFar('음, 그러니까\n</think>'), '');
    assert.equal(saidSoFar('음, 그러니까\n</think>\n\n양자화는'), '양자화는');
  });

  it('only grows, whatever the pieces it comes in', () => {
    const whole = '<think>First x < y.</think>\nIt **adds** up.';
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(whole.length), (one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)].map(end => saidSoFar(whole.slice(0, end)));
        return (more ?? '').startsWith(less ?? '');
      }),
    );
  });
});
