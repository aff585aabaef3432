import assert from 'node:assert/strict';
import fc from 'fast-check';
import { modifiedAfter } from '../../../src/core/annotations/modified-after';

describe('the time of a change', () => {
  it('is now, where nothing newer was there', () => {
    assert.equal(modifiedAfter('2026-11-22T09:00:00+09:00', Date.UTC(2026, 10, 23)), '2026-11-23T00:00:00.000Z');
    assert.equal(modifiedAfter('', 0), '1970-01-01T00:00:00.000Z');
  });

  it('is a millisecond after a clock that runs ahead, whatever its zone', () => {
    assert.equal(modifiedAfter('2026-11-22T09:00:00+09:00', 0), '2026-11-22T00:00:00.001Z');
  });

  it('is a time, and none before either, whatever a file says', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.date().map(date => String(date)),
        ),
        fc.nat(),
        (modified, now) => {
          const time = Date.parse(modifiedAfter(modified, now));
          return time >= now && !(time < Date.parse(modified));
        },
      ),
    );
  });
});
