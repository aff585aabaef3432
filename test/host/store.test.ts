import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/node/sqlite/open-store';

describe('the store in VS Code', () => {
  it("is the host's own SQLite, and keeps what it was told", async () => {
    const folder = await mkdtemp(join(tmpdir(), 'seoga-store-'));
    try {
      const file = join(folder, 'library.db');
      const first = await openStore({ file });
      assert.deepEqual([first.engine, first.origin], ['native', 'new']);
      first.dispose();
      const second = await openStore({ file });
      assert.equal(second.origin, 'kept');
      second.dispose();
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
