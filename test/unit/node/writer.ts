import { openStore } from '../../../src/node/sqlite/open-store';
import { fill } from './articles';

/** So many articles go into one batch. */
export const BATCH = 8;

/** Writes batch after batch until it is killed, and says after each how many articles it has written. */
export async function writeForever(file: string, engine: 'native' | 'wasm'): Promise<void> {
  const store = await openStore({ file, engine });
  for (let written = 0; ; written += BATCH) {
    const names = Array.from({ length: BATCH }, (_, i) => `a${written + i}`);
    fill(store, Object.fromEntries(names.map(name => [name, `벡터 ${name} ${'검색 엔진을 만든다 '.repeat(200)}`])));
    process.stdout.write(`${written + BATCH}\n`);
  }
}
