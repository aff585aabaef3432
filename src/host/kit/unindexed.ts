import type { CancellationToken } from '../../core/kit/cancellation';
import type { Library } from './library';

/** How many articles cannot be found by what they say yet. Nothing is searched for it. */
export async function unindexedIn(library: Library, token?: CancellationToken): Promise<number> {
  return (await library.passages('', { limit: 1 }, token)).unindexed;
}
