/**
 * Builds the full-text index of a folder in a process of its own, and answers what that cost:
 * `build-index --library DIR --file DB --engine native|wasm|plain`. `plain` is FTS5 as it comes, over the same files.
 */
import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from '../../../src/node/sqlite/open-store';
import { answer } from '../answer';
import { pathsBelow } from './articles';
import { fill } from './fill';
import { PlainFts5 } from './peers/plain-fts5';
import { sizeOfStore } from './store-size';

export interface Built {
  readonly articles: number;
  /** Of the files. */
  readonly bytes: number;
  readonly seconds: number;
  /** The most memory that the whole process held, Node's own 50 MB or so included. In MB. */
  readonly peak: number;
  /** Of the index, on disk. */
  readonly size: number;
}

const { values: options } = parseArgs({
  options: { library: { type: 'string' }, file: { type: 'string' }, engine: { type: 'string' } },
});
const { library, file, engine } = options;
if (library === undefined || file === undefined)
  throw new Error('Say what to index and where: --library DIR --file DB');

for (const part of ['', '-wal', '-shm', '.wasm']) rmSync(`${file}${part}`, { force: true });
const paths = pathsBelow(library);
const start = performance.now();
const bytes = await (engine === 'plain' ? plain(library, file) : ours(library, file));
const seconds = (performance.now() - start) / 1000;
const peak = (process.resourceUsage().maxRSS * 1024) / 1e6;
answer({ articles: paths.length, bytes, seconds, peak, size: sizeOfStore(file) } satisfies Built);

async function ours(folder: string, file: string): Promise<number> {
  const store = await openStore({ file, engine: engine === 'wasm' ? 'wasm' : 'native' });
  const bytes = await fill(store, folder, paths);
  store.dispose();
  return bytes;
}

async function plain(folder: string, file: string): Promise<number> {
  const index = new PlainFts5(file);
  let bytes = 0;
  for (const path of paths) {
    const content = await readFile(join(folder, path));
    index.add(content.toString());
    bytes += content.length;
  }
  index.close();
  return bytes;
}
