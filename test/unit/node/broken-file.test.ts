import assert from 'node:assert/strict';
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { openStore } from '../../../src/node/sqlite/open-store';
import { FILE_VERSION, prepareSchema } from '../../../src/node/sqlite/schema';
import { SqliteStore } from '../../../src/node/sqlite/sqlite-store';
import { StoreError } from '../../../src/node/sqlite/store-error';
import { Tables } from '../../../src/node/sqlite/tables';
import { fill, found, phrase, SHELF } from './articles';
import { driverOf, ENGINES, realFile, temporaryFolder } from './engines';

const folder = temporaryFolder();

for (const engine of ENGINES) {
  describe(`a broken library file (${engine})`, () => {
    const file = () => folder.path('library.db');
    const open = () => openStore({ file: file(), engine });

    /** A closed file with a few hundred articles. */
    async function filled(): Promise<string> {
      const store = await open();
      fill(
        store,
        Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`a${i}`, `벡터 ${i} ${'검색 '.repeat(50)}`])),
      );
      store.dispose();
      return realFile(file(), engine);
    }

    async function isRebuilt(): Promise<void> {
      const store = await open();
      assert.equal(store.origin, 'rebuilt');
      assert.deepEqual(store.articles.ofShelf(SHELF), []);
      fill(store, { a: '벡터' });
      assert.deepEqual(found(store, '벡터'), ['a']);
      store.dispose();
    }

    it('that is no database is built anew', async () => {
      writeFileSync(realFile(file(), engine), 'These are no tables. '.repeat(500));
      await isRebuilt();
    });

    it('of another version is built anew', async () => {
      const real = await filled();
      const driver = (await driverOf(engine))(real);
      driver.exec(`PRAGMA user_version = ${FILE_VERSION + 1}`);
      driver.close();
      await isRebuilt();
    });

    it('of some other program is built anew', async () => {
      const driver = (await driverOf(engine))(realFile(file(), engine));
      driver.exec('CREATE TABLE articles (x); INSERT INTO articles VALUES (1)');
      driver.close();
      await isRebuilt();
    });

    it('that was emptied is new', async () => {
      truncateSync(await filled(), 0);
      const store = await open();
      assert.equal(store.origin, 'new');
      store.dispose();
    });

    it('with a broken head is built anew', async () => {
      const real = await filled();
      overwrite(real, 0, 4096);
      await isRebuilt();
    });

    it('that was cut short is found out at the latest when it is used, and then built anew', async () => {
      const real = await filled();
      truncateSync(real, Math.floor(statSync(real).size / 2 / 4096) * 4096);
      await heals();
    });

    it('broken in the middle is found out at the latest when it is used, and then built anew', async () => {
      const real = await filled();
      overwrite(real, 4096, statSync(real).size - 4096);
      await heals();
    });

    it('that breaks while it is open is built anew, said once, and the call is answered', async () => {
      const real = await filled();
      const store = await open();
      let rebuilt = 0;
      store.onDidRebuild(() => rebuilt++);
      overwrite(real, 0, statSync(real).size);
      assert.doesNotThrow(() => use(store));
      assert.equal(rebuilt, 1);
      assert.deepEqual(found(store, '벡터'), ['new']);
      store.dispose();
    });

    it('that is emptied while it is open is built anew, said once, and the call is answered', async () => {
      const real = await filled();
      assert.equal(await rebuiltBy(() => truncateSync(real, 0)), 1);
      const store = await open();
      assert.deepEqual(found(store, '벡터'), ['new'], 'it was put on disk');
      store.dispose();
    });

    it('that is taken away while it is open, its folder too, loses nothing without saying so', async () => {
      await filled();
      await rebuiltBy(() => rmSync(folder.path(''), { recursive: true }));
    });

    it('that cannot be built anew leaves the store closed, and nobody is told that it is empty', async () => {
      const real = await filled();
      const driver = (await driverOf(engine))(real);
      prepareSchema(driver);
      const store = new SqliteStore({
        open: () => ({ tables: new Tables(driver, Date.now), found: 'kept' }),
        throwAway: () => {
          throw new Error('somebody holds the file');
        },
      });
      store.onDidRebuild(() => assert.fail('it is not rebuilt'));
      overwrite(real, 0, statSync(real).size);
      assert.throws(() => use(store), /somebody holds the file/);
      assert.throws(() => use(store), /closed/);
      assert.doesNotThrow(() => store.dispose());
    });

    it('that was deleted is new', async () => {
      const store = await open();
      store.dispose();
      const real = await filled();
      assert.ok(existsSync(real));
    });

    it('in a folder that is none cannot be opened, and says so', async () => {
      await assert.rejects(
        openStore({ file: folder.path('no/such/folder/library.db'), engine }),
        error => error instanceof StoreError && error.reason === 'readOnly',
      );
    });

    /** How often the store says that it is empty after this is done to its file; what it does not say must be there as before. */
    async function rebuiltBy(harm: () => void): Promise<number> {
      const store = await open();
      let rebuilt = 0;
      store.onDidRebuild(() => rebuilt++);
      harm();
      assert.doesNotThrow(() => found(store, '벡터'));
      const pending = () => store.articles.pending([SHELF], 0);
      assert.deepEqual(
        pending(),
        rebuilt === 0 ? { ids: [], count: 0 } : undefined,
        'until it is filled, nobody can tell',
      );
      assert.doesNotThrow(() => use(store));
      assert.deepEqual(pending(), { ids: [], count: 0 });
      assert.doesNotThrow(() => store.tidy());
      assert.equal(store.articles.ofShelf(SHELF).length, rebuilt === 0 ? 301 : 1);
      assert.equal(store.text.count(phrase('벡터'), 1000), rebuilt === 0 ? 301 : 1);
      store.dispose();
      return rebuilt;
    }

    /** Every page it needs is read, so what is broken is met. */
    async function heals(): Promise<void> {
      const store = await open();
      let rebuilt = store.origin === 'rebuilt' ? 1 : 0;
      store.onDidRebuild(() => rebuilt++);
      use(store);
      assert.equal(rebuilt, 1);
      assert.deepEqual(found(store, '벡터').includes('new'), true);
      store.dispose();
    }
  });
}

function use(store: SqliteStore): void {
  store.articles.ofShelf(SHELF);
  found(store, '벡터');
  found(store, '검색');
  store.text.similar('벡더', 3);
  fill(store, { new: '벡터' });
}

function overwrite(file: string, from: number, length: number): void {
  const before = readFileSync(file).length;
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(length, 0x5a), 0, length, from);
  closeSync(handle);
  assert.equal(statSync(file).size, before);
}
