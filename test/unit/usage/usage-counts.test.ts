import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NO_USAGE, printCounts, readCounts, shareOf } from '../../../src/core/usage/usage-counts';
import { USAGE_KINDS } from '../../../src/core/usage/usage-kinds';

const some = fc.nat({ max: 10_000 });
const counts = fc.record(
  { completionShown: some, completionAccepted: some, asked: some, refactorShown: some, refactorAccepted: some },
  { noNullPrototype: true },
);

describe('counts in a file', () => {
  it('are read as they were printed', () => {
    assert.equal(printCounts({ ...NO_USAGE, asked: 2 }), 'asked 2\n');
    fc.assert(fc.property(counts, some => assert.deepEqual(readCounts(printCounts(some)), some)));
  });

  it('add up, whoever appended them', () => {
    assert.equal(readCounts('asked 2\ncompletionShown 40\nasked 1\n').asked, 3);
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const sum = readCounts(printCounts(a) + printCounts(b));
        for (const kind of USAGE_KINDS) assert.equal(sum[kind], a[kind] + b[kind]);
      }),
    );
  });

  it('are not harmed by lines that were cut off or that somebody else wrote', () => {
    const text =
      'asked 2\nask\n\0\0\0\nasked 1asked 1\nasked -5\nasked 1e9\nasked 99999999999\n__proto__ 3\nstolen 4\nasked 1';
    assert.deepEqual(readCounts(text), { ...NO_USAGE, asked: 3 });
    const part = fc.constantFrom('asked', 'completionShown', ' ', '-', '0', '7', '999999999', '1e9', '.5', '\n', '\0');
    fc.assert(
      fc.property(fc.array(part), parts => {
        const sums = readCounts(parts.join(''));
        assert.deepEqual(Object.keys(sums), USAGE_KINDS);
        assert.ok(Object.values(sums).every(sum => Number.isSafeInteger(sum) && sum >= 0));
      }),
    );
  });
});

describe('the share that was accepted', () => {
  it('is none where nothing was shown, and never more than all', () => {
    assert.equal(shareOf(3, 12), 0.25);
    assert.equal(shareOf(0, 0), undefined);
    assert.equal(shareOf(1, 0), undefined);
    assert.equal(shareOf(2, 1), 1);
  });
});
