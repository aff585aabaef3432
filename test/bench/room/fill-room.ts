import type { LibraryThread } from '../../../src/host/adapters/library-thread';
import { shelfOf } from './room-thread';

/** How a new library comes to be, in seconds from the start, and how typing fared meanwhile, in milliseconds. */
export interface Filled {
  /** Until every article had a title. */
  readonly titles: number;
  /** Until every text could be found. */
  readonly texts: number;
  /** What each key took, ascending. */
  readonly keys: readonly number[];
}

/** Between two keys: a quick typist. */
const KEY_EVERY = 80;

/** Reads a folder into a thread that knows nothing yet, while somebody types into the box. */
export async function fillRoom({ channel }: LibraryThread, folder: string, typed: string): Promise<Filled> {
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  const shelf = shelfOf(folder);
  const indexed = new Promise<void>(resolve => {
    channel.on('indexed', ({ state }) => {
      if (state === 'ready') resolve();
    });
  });
  let isFilling = true;
  const keys: number[] = [];
  const typing = (async () => {
    for (let length = 1; isFilling; length = (length % typed.length) + 1) {
      const key = performance.now();
      await channel.call('search', [typed.slice(0, length), { limit: 50, kinds: ['article', 'topic'] }]);
      keys.push(performance.now() - key);
      await new Promise(resolve => setTimeout(resolve, KEY_EVERY));
    }
  })();
  await channel.call('setShelves', [[shelf], [shelf]]);
  const titles = seconds();
  await indexed;
  const texts = seconds();
  isFilling = false;
  await typing;
  return { titles, texts, keys: keys.sort((a, b) => a - b) };
}
