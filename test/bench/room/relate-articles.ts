import { articleId } from '../../../src/core/library/article';
import type { LibraryThread } from '../../../src/host/adapters/library-thread';
import { pathsBelow } from '../text/articles';
import { shelfOf } from './room-thread';

const ARTICLES = 60;

/** Milliseconds until the thread has told what an article has to do with others, ascending. */
export async function relateArticles({ channel }: LibraryThread, folder: string): Promise<readonly number[]> {
  const shelf = shelfOf(folder);
  const paths = pathsBelow(folder);
  const times: number[] = [];
  for (let i = 0; i < ARTICLES; i++) {
    const path = paths[Math.floor((i * paths.length) / ARTICLES)] ?? '';
    const start = performance.now();
    await channel.call('relations', [articleId(shelf.id, path)]);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}
