import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodedUri } from '../../../src/core/kit/decoded-uri';

describe('A part of an address', () => {
  it('is read as it was before it was encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => assert.equal(decodedUri(encodeURIComponent(text)), text)),
    );
  });

  it('stays where it is no encoding', () => {
    for (const text of ['100%', '%E0%A4%A', '%zz']) assert.equal(decodedUri(text), text);
  });
});
