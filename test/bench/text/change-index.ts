/** Changes one file after another of an index: `change-index --library DIR --file DB --engine native|wasm`. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from '../../../src/node/sqlite/open-store';
import { answer } from '../answer';
import { percentile } from '../search/cost';
import { pathsBelow } from './articles';
import { entryOf } from './fill';

/** Milliseconds that the index takes in one changed file, reading and parsing it left out. */
export interface Changed {
  readonly p50: number;
  readonly p95: number;
}

const FILES = 200;

const { values: options } = parseArgs({
  options: { library: { type: 'string' }, file: { type: 'string' }, engine: { type: 'string' } },
});
const { library, file } = options;
if (library === undefined || file === undefined) throw new Error('Say what to change: --library DIR --file DB');

const store = await openStore({ file, engine: options.engine === 'wasm' ? 'wasm' : 'native' });
const paths = pathsBelow(library);
const times: number[] = [];
for (let i = 0; i < FILES; i++) {
  const path = paths[Math.floor((i * paths.length) / FILES)] ?? '';
  const source = await readFile(join(library, path), 'utf8');
  const { stored, text } = entryOf(
    path,
    new TextEncoder().encode(`${source}\n\nA line that was added: change ${i}.\n`),
  );
  const start = performance.now();
  store.articles.put([stored]);
  if (text !== undefined) store.text.put([text]);
  times.push(performance.now() - start);
}
store.dispose();
times.sort((a, b) => a - b);
answer({ p50: percentile(times, 0.5), p95: percentile(times, 0.95) } satisfies Changed);
