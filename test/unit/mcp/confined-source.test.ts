import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FileContent, ShelfId } from '../../../src/core/library/shelf';
import { ConfinedSource } from '../../../src/mcp/confined-source';
import { DiskSource } from '../../../src/node/disk-source';
import { removeTemporaryFolders, temporaryFolder } from './temporary-folder';

after(removeTemporaryFolders);

const source = new ConfinedSource(new DiskSource());

async function readIn(folder: string, ...paths: readonly string[]): Promise<readonly string[]> {
  const shelf = { id: 'notes' as ShelfId, uri: pathToFileURL(folder).href, label: 'notes' };
  return (await source.read(shelf, paths)).map(textOf);
}

function textOf(content: FileContent): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

describe('a confined source', () => {
  it('reads what lies in the folder, and says what is missing, each in its place', async () => {
    const folder = temporaryFolder({ 'a.md': 'A', 'deep/b.md': 'B' });
    assert.deepEqual(await readIn(folder, 'deep/b.md', 'none.md', 'a.md'), ['B', 'missing', 'A']);
  });

  it('has nothing to read in a folder that is gone, and does not fail', async () => {
    const gone = join(temporaryFolder(), 'gone');
    assert.deepEqual(await readIn(gone, 'a.md', '../b.md'), ['missing', 'missing']);
  });

  it('follows a link inside the folder', async () => {
    const folder = temporaryFolder({ 'a.md': 'A' });
    symlinkSync(join(folder, 'a.md'), join(folder, 'link.md'));
    assert.deepEqual(await readIn(folder, 'link.md'), ['A']);
  });

  it('reads no file that a link outside the folder leads to, be it a link to a file or on the way', async () => {
    const outside = temporaryFolder({ 'secret.md': 'SECRET' });
    const folder = temporaryFolder({ 'a.md': 'A' });
    symlinkSync(join(outside, 'secret.md'), join(folder, 'link.md'));
    symlinkSync(outside, join(folder, 'deep'));
    assert.deepEqual(await readIn(folder, 'link.md', 'a.md', 'deep/secret.md'), ['unreadable', 'A', 'unreadable']);
  });

  it('follows no path out of the folder, not even to a neighbour whose name begins alike', async () => {
    const parent = temporaryFolder({ 'notes/a.md': 'A', 'notes-private/b.md': 'B' });
    const paths = ['../notes-private/b.md', '../notes-private/none.md', '../notes/a.md', 'x/../../notes-private/b.md'];
    assert.deepEqual(await readIn(join(parent, 'notes'), ...paths), ['unreadable', 'unreadable', 'A', 'unreadable']);
  });

  it('does not wait for a pipe', async function () {
    if (process.platform === 'win32') this.skip();
    const folder = temporaryFolder();
    execFileSync('mkfifo', [join(folder, 'pipe.md')]);
    assert.deepEqual(await readIn(folder, 'pipe.md'), ['unreadable']);
  });
});
