import assert from 'node:assert/strict';
import { nativeDriver } from '../../../src/node/sqlite/native-driver';
import { openStore } from '../../../src/node/sqlite/open-store';
import type { StoreTrouble } from '../../../src/protocol/library';
import { openLibraryStore } from '../../../src/worker/library-store';
import { fill, found } from './articles';
import { hasNative, temporaryFolder } from './engines';

const folder = temporaryFolder();

// Of the engine that VS Code has: `npm test` runs this folder with VS Code's Node, too.
const suite = (): void => {
  const file = () => folder.path('library.db');

  async function opened(told: StoreTrouble[]) {
    return openLibraryStore(file(), { tell: trouble => told.push(trouble), log: () => undefined, refill: assert.fail });
  }

  /** Another window that keeps the file to itself until it is let go of. */
  async function busy(): Promise<() => void> {
    (await openStore({ file: file() })).dispose();
    const driver = (await nativeDriver())?.(file());
    driver?.exec('BEGIN IMMEDIATE');
    return () => driver?.close();
  }

  it('that others keep busy all the while lies in memory, and that is said', async () => {
    const letGo = await busy();
    const told: StoreTrouble[] = [];
    const store = await opened(told);
    letGo();
    assert.deepEqual(told, ['closed']);
    fill(store, { a: '벡터' });
    assert.deepEqual(found(store, '벡터'), ['a']);
    store.dispose();
    const there = await openStore({ file: file() });
    assert.deepEqual(found(there, '벡터'), []);
    there.dispose();
  });

  it('that is busy only once it is open is used again, and nobody is bothered', async () => {
    const told: StoreTrouble[] = [];
    const store = await opened(told);
    const letGo = await busy();
    assert.equal(store.claim(1000), false);
    letGo();
    assert.equal(store.claim(1000), true);
    fill(store, { b: '벡터' });
    assert.deepEqual(found(store, '벡터'), ['b']);
    assert.deepEqual(told, []);
    store.dispose();
  });
};

if (hasNative) describe('the store of the library’s thread', suite).timeout(20_000);
