import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextNumbers } from '../../../../src/core/search/title/text-numbers';

describe('text numbers', () => {
  it('are given back as they were put, up to the highest', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2 ** 24 - 1)), fc.nat(5), (numbers, cut) => {
        const list = new TextNumbers(numbers.length);
        for (const [place, number] of numbers.entries()) list.set(place, number);
        assert.deepEqual(
          Array.from({ length: list.length }, (_, place) => list.at(place)),
          numbers,
        );
        const first = list.first(Math.min(cut, numbers.length));
        assert.deepEqual(
          Array.from({ length: first.length }, (_, place) => first.at(place)),
          numbers.slice(0, cut),
        );
      }),
    );
  });
});
