import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hashOf } from '../../../src/core/kit/hash';

describe('a name for bytes', () => {
  it('is the same for the same bytes, and another for any other', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.uint8Array({ maxLength: 40 }), (one, other) => {
        assert.equal(hashOf(one), hashOf(Uint8Array.from(one)));
        assert.equal(hashOf(one) === hashOf(other), Buffer.compare(one, other) === 0);
      }),
    );
  });

  it('changes with any single bit and with the order', () => {
    const names = new Set<string>();
    for (let at = 0; at < 64; at++) for (let bit = 0; bit < 8; bit++) names.add(hashOf(flipped(at, bit)));
    assert.equal(names.size, 512);
    assert.notEqual(hashOf(Uint8Array.of(1, 2)), hashOf(Uint8Array.of(2, 1)));
  });
});

function flipped(at: number, bit: number): Uint8Array {
  const bytes = new Uint8Array(64);
  bytes[at] = 1 << bit;
  return bytes;
}
