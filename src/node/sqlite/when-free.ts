import { pause } from '../../core/kit/pause';
import { troubleOf } from './store-error';

/** So long a file that others keep busy is tried, and so long it is waited between two tries, in ms. */
const PATIENCE = 2000;
const PAUSE = 100;

/**
 * Tries until the file is free, for two seconds. An engine waits by itself for a transaction to end, but not for two windows that make
 * a new file at once, nor for one that is just letting go of it.
 */
export async function whenFree<T>(work: () => T): Promise<T> {
  for (const end = Date.now() + PATIENCE; ; await pause(PAUSE)) {
    try {
      return work();
    } catch (error) {
      if (troubleOf(error) !== 'busy' || Date.now() >= end) throw error;
    }
  }
}
