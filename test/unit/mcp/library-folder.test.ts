import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BUNDLED_SHELF } from '../../../src/core/library/shelf';
import { indexFolder } from '../../../src/mcp/index-folder';
import { fromHome, shelvesOf } from '../../../src/mcp/library-folder';
import { UsageError } from '../../../src/mcp/usage-error';
import { removeTemporaryFolders, temporaryFolder } from './temporary-folder';

after(removeTemporaryFolders);

const bundled = temporaryFolder();

function complaintAbout(folder: string): string {
  try {
    shelvesOf([folder], bundled);
  } catch (error) {
    assert.ok(error instanceof UsageError, String(error));
    return error.message;
  }
  return 'nothing is wrong';
}

describe('the folders of a library', () => {
  it('have ids that begin with their names, are the same in every session, and hold no slash', () => {
    const folder = temporaryFolder();
    const [shelf] = shelvesOf([folder], bundled);
    assert.equal(shelf?.uri, pathToFileURL(folder).href);
    assert.match(shelf?.id ?? '', new RegExp(`^${shelf?.label}-[0-9a-f]{6}$`));
    assert.deepEqual(shelvesOf([folder], bundled), [shelf]);
  });

  it('are told apart by their places, not by their names', () => {
    const parent = temporaryFolder({ 'a/docs/1.md': '', 'b/docs/1.md': '' });
    const ids = shelvesOf([join(parent, 'a/docs'), join(parent, 'b/docs')], bundled).map(shelf => shelf.id);
    assert.equal(new Set(ids).size, 2);
  });

  it('are one where two names lead to one place', () => {
    const folder = temporaryFolder();
    const link = join(temporaryFolder(), 'link');
    symlinkSync(folder, link);
    assert.equal(shelvesOf([folder, `${folder}/`, link], bundled).length, 1);
  });

  it('are the bundled one unless one is named, and it keeps its own id', () => {
    assert.deepEqual(
      shelvesOf([], bundled).map(shelf => shelf.id),
      [BUNDLED_SHELF],
    );
    assert.equal(shelvesOf([temporaryFolder(), bundled], bundled)[1]?.id, BUNDLED_SHELF);
  });

  it('must be there and be folders, and a complaint names them', () => {
    const folder = temporaryFolder({ 'a.md': '# A' });
    for (const wrong of [join(folder, 'none'), join(folder, 'a.md'), '', ' ']) {
      assert.ok(complaintAbout(wrong).startsWith(`There is no folder “${wrong}”`), complaintAbout(wrong));
    }
  });

  it('may be named from the home folder where no shell does it', () => {
    assert.equal(fromHome('~/notes'), join(homedir(), 'notes'));
    assert.equal(fromHome('~'), homedir());
    assert.equal(fromHome('/a/~b'), '/a/~b');
  });
});

describe('the index', () => {
  it('lies in the cache folder of the system', () => {
    const home = '/home/me';
    const on = (platform: NodeJS.Platform, env: Record<string, string> = {}): string =>
      indexFolder({ platform, env, home });
    assert.equal(on('linux'), '/home/me/.cache/seoga');
    assert.equal(on('linux', { XDG_CACHE_HOME: '/cache' }), '/cache/seoga');
    assert.equal(on('darwin'), '/home/me/Library/Caches/seoga');
    assert.equal(on('win32', { LOCALAPPDATA: 'C:/Local' }), 'C:/Local/seoga');
  });
});
