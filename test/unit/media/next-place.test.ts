import assert from 'node:assert/strict';
import { nextPlace } from '../../../media/reader/go-to-range';

/** Ranges that stand so far below the top of the screen. */
const ranges = (...tops: readonly number[]): readonly Range[] =>
  tops.map(top => ({ getBoundingClientRect: () => ({ top }) }) as unknown as Range);

describe('the next place', () => {
  it('follows the one last gone to, and past the end comes the first', () => {
    assert.equal(nextPlace(ranges(-50, 10, 90), 1, 1), 2);
    assert.equal(nextPlace(ranges(-50, 10, 90), 2, 1), 0);
    assert.equal(nextPlace(ranges(-50, 10, 90), 0, -1), 2);
  });

  it('is the first on the screen where none was gone to, and backwards the last above it', () => {
    assert.equal(nextPlace(ranges(-50, -20, 10, 90), undefined, 1), 2);
    assert.equal(nextPlace(ranges(-50, -20, 10, 90), undefined, -1), 1);
  });

  it('is the first of all where none is on the screen or below', () => {
    assert.equal(nextPlace(ranges(-50, -20), undefined, 1), 0);
    assert.equal(nextPlace(ranges(-50, -20), undefined, -1), 1);
  });
});
