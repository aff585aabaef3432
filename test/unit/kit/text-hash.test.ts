import assert from 'node:assert/strict';
import { textHash } from '../../../src/core/kit/text-hash';

describe('The hash of a text', () => {
  it('is that of FNV-1a', () => {
    // From the algorithm's own test vectors.
    assert.equal(textHash(''), 0x811c9dc5);
    assert.equal(textHash('a'), 0xe40c292c);
    assert.equal(textHash('foobar'), 0xbf9cf968);
  });
});
