import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isReallyBelow } from '../../../src/host/adapters/really-below';

describe('a path in a library', () => {
  let outside: string;
  let library: string;

  beforeEach(async () => {
    outside = await mkdtemp(join(tmpdir(), 'seoga-'));
    library = join(outside, 'library');
    await mkdir(join(library, 'notes'), { recursive: true });
    await writeFile(join(library, 'notes/a.json'), '{}');
    await writeFile(join(outside, 'private.json'), '{}');
  });

  afterEach(() => rm(outside, { recursive: true }));

  const isBelow = (path: string) => isReallyBelow(join(library, path), library);

  it('lies in it, whether it is there or is to be made', async () => {
    assert.equal(await isBelow('notes/a.json'), true);
    assert.equal(await isBelow('.seoga/highlights/notes/a.json'), true);
  });

  it('does not where a link leads it out, a link to a folder, to a file or to nothing', async () => {
    await symlink(outside, join(library, '.seoga'));
    await symlink('../private.json', join(library, 'b.json'));
    await symlink('/dev/zero', join(library, 'c.json'));
    await symlink(join(outside, 'later'), join(library, 'later'));
    for (const path of ['.seoga', '.seoga/private.json', '.seoga/new/d.json', 'b.json', 'c.json', 'later/e.json']) {
      assert.equal(await isBelow(path), false, path);
    }
  });

  it('does not where it climbs out, though the names begin alike', async () => {
    await mkdir(`${library}-2`);
    assert.equal(await isBelow('../library-2/a.json'), false);
    assert.equal(await isBelow('..'), false);
  });

  it('lies in it by a link that stays inside, and in a library that is a link itself', async () => {
    await symlink('notes', join(library, '.seoga'));
    assert.equal(await isBelow('.seoga/a.json'), true);
    await symlink(library, join(outside, 'linked'));
    assert.equal(await isReallyBelow(join(outside, 'linked/new/a.json'), join(outside, 'linked')), true);
  });

  it('does not lie in a library that is not there', async () => {
    assert.equal(await isReallyBelow(join(outside, 'gone/a.json'), join(outside, 'gone')), false);
  });
});
