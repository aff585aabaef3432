import { setTimeout } from 'node:timers/promises';
import { shelfOf, startThread } from './room-thread';

const ROUNDS = 7;

/** Milliseconds from starting the thread, over a store that knows the folder, until the first title is found. */
export async function warmRoom(folder: string, storeFile: string, query: string): Promise<readonly number[]> {
  const shelf = shelfOf(folder);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    const thread = startThread(storeFile);
    const read = thread.channel.call('setShelves', [[shelf], [shelf]]);
    let found = 0;
    while (found === 0) {
      const { rows } = await thread.channel.call('search', [query, { limit: 10, kinds: ['article'] }]);
      found = rows.length;
    }
    times.push(performance.now() - start);
    await read;
    thread.dispose();
    // Whoever opens a window has no other one of it closing.
    await thread.ended;
  }
  return times.sort((a, b) => a - b);
}

const KINDS = ['article', 'topic', 'author', 'term'] as const;

/** Milliseconds that the first key of the search box takes, a moment after the store was opened; `moment` in milliseconds. */
export async function firstKey(
  folder: string,
  storeFile: string,
  { query, moment }: { readonly query: string; readonly moment: number },
): Promise<readonly number[]> {
  const shelf = shelfOf(folder);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const thread = startThread(storeFile);
    const read = thread.channel.call('setShelves', [[shelf], [shelf]]);
    await setTimeout(moment);
    const start = performance.now();
    await thread.channel.call('search', [query, { limit: 20, kinds: KINDS }]);
    times.push(performance.now() - start);
    await read;
    thread.dispose();
    await thread.ended;
  }
  return times.sort((a, b) => a - b);
}
