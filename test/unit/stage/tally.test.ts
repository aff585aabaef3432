import assert from 'node:assert/strict';
import { addTallies, readTally, tallyLine } from '../../stage/tally';

describe('A tally', () => {
  it('is read back from the line that tells it', () => {
    const tally = { passed: 12, failed: 3 };
    assert.deepEqual(readTally(tallyLine(tally)), tally);
  });

  it('is the last of a run that tells several', () => {
    assert.deepEqual(readTally('1 passed, 0 failed\nmore\n3 passed, 2 failed\n'), { passed: 3, failed: 2 });
  });

  it('is not read from the middle of a line', () => {
    assert.equal(readTally('of these 1 passed, 0 failed'), undefined);
    assert.equal(readTally('1 passed, 0 failed, 2 skipped'), undefined);
  });

  it('is unknown where a run ended before it could count', () => {
    assert.equal(readTally('Error: no such file'), undefined);
  });

  it('adds up', () => {
    assert.deepEqual(addTallies({ passed: 1, failed: 0 }, { passed: 2, failed: 1 }), { passed: 3, failed: 1 });
  });
});
