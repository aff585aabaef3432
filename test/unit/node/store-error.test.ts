import assert from 'node:assert/strict';
import { troubleOf } from '../../../src/node/sqlite/store-error';

/** As `node:sqlite` throws it. */
function failure(errcode: number): Error {
  return Object.assign(new Error('disk I/O error'), { code: 'ERR_SQLITE_ERROR', errcode });
}

/** SQLITE_IOERR with an extension, as sqlite.org/rescode.html numbers them. */
const ioError = (extension: number): Error => failure(10 | (extension << 8));

describe('what an error of SQLite means', () => {
  it('is a full disk where there is no room for a page', () => {
    assert.equal(troubleOf(failure(13)), 'full');
    assert.equal(troubleOf(ioError(3)), 'full');
  });

  it('is a file that cannot be written where the disk refuses anything else', () => {
    const [FSYNC, TRUNCATE, SHMOPEN, LOCK, SHMMAP] = [4, 6, 18, 15, 21];
    for (const extension of [0, FSYNC, TRUNCATE, SHMOPEN, LOCK, SHMMAP]) {
      assert.equal(troubleOf(ioError(extension)), 'readOnly', `SQLITE_IOERR ${extension}`);
    }
  });

  it('is a broken file where the disk does not give back what it took', () => {
    assert.equal(troubleOf(ioError(1)), 'corrupt');
    assert.equal(troubleOf(ioError(2)), 'corrupt');
    assert.equal(troubleOf(failure(26)), 'corrupt');
  });

  it('is a broken file where the tables are gone, whatever the engine', () => {
    assert.equal(troubleOf(Object.assign(failure(1), { message: 'no such table: texts' })), 'corrupt');
    assert.equal(troubleOf(new Error('no such table: texts')), 'corrupt');
  });

  it('is nothing where no disk is to blame', () => {
    assert.equal(troubleOf(failure(1)), undefined);
    assert.equal(troubleOf(new Error('a bug')), undefined);
    assert.equal(troubleOf('a string'), undefined);
  });
});
