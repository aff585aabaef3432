import type { Driver } from './driver';

/** Runs several statements as one: all of it is on disk, or none. */
export function transaction<T>(driver: Driver, work: () => T): T {
  driver.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    driver.exec('COMMIT');
    return result;
  } catch (error) {
    rollBack(driver);
    throw error;
  }
}

/** SQLite itself takes back what a full disk cut off; to ask for it again is an error that says nothing new. */
function rollBack(driver: Driver): void {
  try {
    driver.exec('ROLLBACK');
  } catch {
    // The first error is the one to tell.
  }
}
