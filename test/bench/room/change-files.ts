import { appendFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LibraryThread } from '../../../src/host/adapters/library-thread';
import { pathsBelow } from '../text/articles';
import { shelfOf } from './room-thread';

const FILES = 40;
const GIVE_UP_MS = 5000;

/** Milliseconds from the watcher's word that a file was written until a search finds what was written, ascending. */
export async function changeFiles({ channel }: LibraryThread, folder: string): Promise<readonly number[]> {
  const shelf = shelfOf(folder);
  const paths = pathsBelow(folder);
  const times: number[] = [];
  for (let i = 0; i < FILES; i++) {
    const path = paths[Math.floor((i * paths.length) / FILES)] ?? '';
    const file = join(folder, path);
    const word = `quixo${String.fromCharCode(97 + (i % 26), 97 + Math.floor(i / 26))}zeph`;
    appendFileSync(file, `\nA word that was not there: ${word}.\n`);
    const start = performance.now();
    await channel.call('filesChanged', [shelf.id, [{ kind: 'written', path, stamp: String(statSync(file).mtimeMs) }]]);
    let isFound = false;
    while (!isFound && performance.now() - start < GIVE_UP_MS) {
      const { rows } = await channel.call('find', [word, { limit: 10, kinds: ['article'] }]);
      isFound = rows.some(row => row.id.endsWith(path));
    }
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}
