import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nearMatch } from '../../../../src/core/search/title/edits';
import { neighboursOf } from '../../../../src/core/search/title/neighbours';

const letters = fc.string({ unit: fc.constantFrom(...'abcxyz'), minLength: 4, maxLength: 6 });

describe('neighbours', () => {
  it('hold what a slip may have been meant to be', () => {
    const neighbours = new Set(neighboursOf('uhge'));
    for (const word of ['huge', 'uge', 'urge', 'uhgey']) assert.ok(neighbours.has(word), word);
  });

  it('are all one edit away', () => {
    fc.assert(
      fc.property(letters, word => {
        for (const neighbour of neighboursOf(word)) assert.ok(nearMatch(word, neighbour, 0, 1), `${word} ${neighbour}`);
      }),
      { numRuns: 20 },
    );
  });

  it('are looked for short words alone', () => {
    assert.equal([...neighboursOf('api')].length, 0);
    assert.equal([...neighboursOf('kubernetes')].length, 0);
  });
});
