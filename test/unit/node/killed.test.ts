import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, utimesSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../../src/node/sqlite/open-store';
import { found, SHELF } from './articles';
import { ENGINES, realFile, temporaryFolder } from './engines';
import { BATCH, writeForever } from './writer';

const WRITER = '--write-forever';
const folder = temporaryFolderOrNone();

// The process that is killed is this file itself, started by hand.
if (process.argv[2] === WRITER)
  await writeForever(process.argv[3] ?? '', process.argv[4] === 'wasm' ? 'wasm' : 'native');
else
  for (const engine of ENGINES) describe(`a window that is killed while it writes (${engine})`, () => killed(engine));

function killed(engine: 'native' | 'wasm'): void {
  // Where in a batch the kill falls is chance, so it is tried more than once.
  for (const batches of [1, 4, 9]) {
    it(`leaves an index that can be used, after ${batches} batches`, async () => {
      const file = folder.path('library.db');
      await writeAndKill(file, engine, batches);
      forgetLock(`${realFile(file, engine)}.lock`);
      const store = await openStore({ file, engine });
      const articles = store.articles.ofShelf(SHELF).length;
      const count = store.articles.pending([SHELF], 0)?.count ?? Number.NaN;
      assert.equal(articles % BATCH, 0, 'articles of a batch come together');
      assert.equal(count % BATCH, 0, 'so do texts');
      assert.ok(count <= BATCH);
      assert.equal(store.text.match({ is: 'phrase', tokens: ['벡터'] }, 100_000).length, articles - count);
      if (engine === 'native')
        assert.ok(store.origin === 'kept' && articles >= batches * BATCH, 'nothing written is lost');
      else assert.ok(articles > 0 || store.origin === 'rebuilt', 'this engine begins anew where a batch was cut off');
      assert.deepEqual(found(store, '낱말'), []);
      assert.equal(store.claim(1000), true);
      store.dispose();
    });
  }
}

async function writeAndKill(file: string, engine: string, batches: number): Promise<void> {
  const self = fileURLToPath(import.meta.url);
  const writer = spawn(process.execPath, ['--no-warnings', self, WRITER, file, engine], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(writer, 'exit');
  for await (const said of writer.stdout) {
    if (Number(String(said).trim().split('\n').at(-1)) >= batches * BATCH) break;
  }
  writer.kill('SIGKILL');
  await gone;
}

/** As if the kill lay some time back: a lock that nobody holds is not waited for then. */
function forgetLock(lock: string): void {
  if (existsSync(lock)) utimesSync(lock, 0, 0);
}

function temporaryFolderOrNone(): ReturnType<typeof temporaryFolder> {
  return process.argv[2] === WRITER ? { path: name => name } : temporaryFolder();
}
