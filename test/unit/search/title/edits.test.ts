import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nearMatch } from '../../../../src/core/search/title/edits';

/** The textbook's whole table, with no band and no early end. */
function naive(word: string, text: string, start: number): readonly number[] {
  const rows = Array.from({ length: word.length + 1 }, () => Array.from({ length: text.length - start + 1 }, () => 0));
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 0; i <= word.length; i++) {
    for (let j = 0; j <= text.length - start; j++) {
      const [a, b] = [word[i - 1], text[start + j - 1]];
      let cost =
        i === 0 ? j : j === 0 ? i : Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a === b ? 0 : 1));
      if (i > 1 && j > 1 && a === text[start + j - 2] && word[i - 2] === b) cost = Math.min(cost, at(i - 2, j - 2) + 1);
      const row = rows[i];
      if (row) row[j] = cost;
    }
  }
  return rows[word.length] ?? [];
}

const few = (maxLength: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength });

describe('near match', () => {
  it('counts a replaced, a dropped, an added and two swapped keys as one edit each', () => {
    for (const slip of ['reatc', 'rwact', 'eact', 'rreact']) {
      assert.equal(nearMatch(slip, 'reactnative', 0, 1)?.edits, 1, slip);
    }
    assert.deepEqual(nearMatch('raect', 'reactnative', 0, 1), { edits: 1, ends: [5] });
  });

  it('looks where it is told, and lets the text go on', () => {
    assert.deepEqual(nearMatch('natve', 'reactnative', 5, 1), { edits: 1, ends: [11] });
    assert.equal(nearMatch('natve', 'reactnative', 0, 1), undefined);
  });

  it('names every end that is as near, first the one that is as long as the word', () => {
    assert.deepEqual(nearMatch('pythn', 'pythonic', 0, 1), { edits: 1, ends: [5, 4, 6] });
  });

  it('is undefined beyond the budget', () => {
    assert.equal(nearMatch('abcd', 'axyd', 0, 1), undefined);
    assert.deepEqual(nearMatch('abcd', 'axyd', 0, 2), { edits: 2, ends: [4] });
  });

  it('agrees with the textbook', () => {
    fc.assert(
      fc.property(few(9), few(12), fc.nat(3), fc.integer({ min: 1, max: 2 }), (word, text, skip, budget) => {
        const start = Math.min(skip, text.length - 1);
        const costs = naive(word, text, start);
        const least = Math.min(...costs);
        const near = nearMatch(word, text, start, budget);
        assert.equal(near?.edits, least <= budget ? least : undefined);
        const nearest = costs.flatMap((cost, length) => (cost === near?.edits ? [start + length] : []));
        assert.deepEqual(near?.ends.toSorted((a, b) => a - b) ?? [], near ? nearest : []);
      }),
      { numRuns: 500 },
    );
  });

  it('does not remember the word before', () => {
    fc.assert(
      fc.property(few(9), few(12), few(9), few(12), (word, text, otherWord, otherText) => {
        const once = nearMatch(word, text, 0, 2);
        nearMatch(otherWord, otherText, 0, 2);
        assert.deepEqual(nearMatch(word, text, 0, 2), once);
      }),
    );
  });
});
