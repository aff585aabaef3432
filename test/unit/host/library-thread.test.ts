/** The built thread, as the extension starts it. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ShelfId } from '../../../src/core/library/shelf';
import { type LibraryThread, startLibraryThread } from '../../../src/host/adapters/library-thread';
import { openStore } from '../../../src/node/sqlite/open-store';

const SCRIPT = resolve('dist/library/library.mjs');
const ARTICLES = 400;

describe('the library’s thread', function () {
  this.timeout(30_000);
  let folder: string;
  let storeFile: string;

  before(() => assert.ok(existsSync(SCRIPT), 'dist/library is built by node esbuild.js'));
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'seoga-thread-'));
    storeFile = join(folder, 'storage', 'library.db');
    mkdirSync(join(folder, 'notes'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function start(onExit: () => void = () => assert.fail('it ends by itself')): LibraryThread {
    const source = { list: () => assert.fail('it reads disks itself'), read: () => assert.fail() };
    const log = { info: () => undefined, error: (_: string, error: unknown) => assert.fail(String(error)) };
    return startLibraryThread({ script: SCRIPT, start: { storeFile }, source, log }, onExit);
  }

  /** Resolves in the middle of indexing. */
  async function indexing(thread: LibraryThread): Promise<void> {
    for (let i = 0; i < ARTICLES; i++) {
      writeFileSync(join(folder, 'notes', `${i}.md`), `# 글 ${i}\n\n${'검색 엔진을 만든다 '.repeat(300)}`);
    }
    const begun = new Promise<void>((resolve, reject) => {
      thread.channel.on('indexed', ({ state, indexed }) => {
        if (state !== 'indexing') reject(new Error(`It is ${state} before it could be closed.`));
        else if (indexed > 0) resolve();
      });
    });
    const notes = { id: 'notes' as ShelfId, uri: pathToFileURL(join(folder, 'notes')).href, label: 'notes' };
    await thread.channel.call('setShelves', [[notes], [notes]]);
    await begun;
  }

  it('closed while it indexes, it leaves its store in order and free for the next window', async () => {
    const thread = start();
    await indexing(thread);
    thread.dispose();
    await thread.ended;
    const store = await openStore({ file: storeFile });
    try {
      assert.equal(store.origin, 'kept');
      assert.equal(store.claim(1000), true, 'its lease is given back');
      assert.equal(store.articles.ofShelf('notes' as ShelfId).length, ARTICLES);
    } finally {
      store.dispose();
    }
  });

  it('closed before it has opened anything, it ends as well', async () => {
    const thread = start();
    thread.dispose();
    await thread.ended;
  });

  it('closed, it leaves nobody waiting for an answer', async () => {
    const thread = start();
    const asked = thread.channel.call('search', ['벡터', { limit: 1, kinds: ['article'] }]);
    thread.dispose();
    await assert.rejects(asked, { code: 'disposed' });
    await thread.ended;
  });
});
