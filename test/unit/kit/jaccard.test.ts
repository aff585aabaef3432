import assert from 'node:assert/strict';
import fc from 'fast-check';
import { jaccard } from '../../../src/core/kit/jaccard';

describe('the likeness of sets', () => {
  const set = fc.array(fc.constantFrom(...'abcdef')).map(letters => new Set(letters));

  it('is the share of all elements that both have', () => {
    assert.equal(jaccard(new Set('abc'), new Set('bcd')), 0.5);
    assert.equal(jaccard(new Set('ab'), new Set('cd')), 0);
    assert.equal(jaccard(new Set(), new Set()), 0);
  });

  it('is the same both ways round, and 1 of a set with itself only', () => {
    fc.assert(
      fc.property(set, set, (a, b) => {
        assert.equal(jaccard(a, b), jaccard(b, a));
        assert.equal(jaccard(a, b) === 1, a.size > 0 && a.size === b.size && [...a].every(letter => b.has(letter)));
      }),
    );
  });

  it('is nothing where fewer are shared than count', () => {
    assert.equal(jaccard(new Set('abc'), new Set('abd'), { least: 3 }), 0);
    assert.equal(jaccard(new Set('abc'), new Set('abc'), { least: 3 }), 1);
  });
});
