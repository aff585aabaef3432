import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { forgetfulStore } from '../../../src/core/room/forgetful-store';
import { bestStore } from '../../../src/node/best-store';
import { fill, found } from './articles';
import { temporaryFolder } from './engines';

const folder = temporaryFolder();

/** Opens a store and remembers what was told of it. */
async function opened(options: Parameters<typeof bestStore>[0]) {
  const told: string[] = [];
  const store = await bestStore(options, {
    opened: (_, file) => told.push(file === undefined ? 'in memory' : 'in its file'),
    closed: () => told.push('closed'),
    failed: () => told.push('failed'),
  });
  return { store, told };
}

describe('the best store there can be', () => {
  it('lies in its file, whose folder is made', async () => {
    const file = folder.path(join('not', 'yet', 'library.db'));
    const { store, told } = await opened({ file, engine: 'wasm' });
    fill(store, { a: '벡터' });
    assert.deepEqual([told, found(store, '벡터'), existsSync(`${file}.wasm`)], [['in its file'], ['a'], true]);
    store.dispose();
  });

  it('lies in memory where there is no place for a file', async () => {
    writeFileSync(folder.path('taken'), 'a file');
    const { store, told } = await opened({ file: folder.path(join('taken', 'library.db')), engine: 'wasm' });
    fill(store, { a: '벡터' });
    assert.deepEqual([told, found(store, '벡터')], [['closed', 'in memory'], ['a']]);
    store.dispose();
  });

  it('remembers nothing where there is no engine', async () => {
    const wasmModule = folder.path('nothing.js');
    const { store, told } = await opened({ file: folder.path('library.db'), engine: 'wasm', wasmModule });
    assert.deepEqual([store, told], [forgetfulStore, ['closed', 'closed']]);
  });

  it('tells of a call that fails, and answers it with nothing', async () => {
    const { store, told } = await opened({ file: undefined, engine: 'wasm' });
    store.dispose();
    assert.deepEqual([found(store, '벡터'), told], [[], ['in memory', 'failed']]);
  });
});
