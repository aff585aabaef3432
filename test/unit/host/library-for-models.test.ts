import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ArticleId } from '../../../src/core/library/article';
import type { ShelfId } from '../../../src/core/library/shelf';
import { isReallyBelow } from '../../../src/host/adapters/really-below';
import { Library, type LibraryHome } from '../../../src/host/kit/library';

describe('what a model is shown of the library', () => {
  let folder: string;
  let library: Library;

  /** A library of one folder, whose thread finds this evidence. */
  function libraryOf(found: Readonly<Record<'evidence' | 'pieces', readonly unknown[]>>): Library {
    const shelf = { id: 'notes' as ShelfId, uri: pathToFileURL(join(folder, 'notes')).href, label: 'notes' };
    const call = async (name: string): Promise<unknown> => (name in found ? found[name as 'evidence'] : undefined);
    const channel = { call, on: () => undefined } as unknown as ReturnType<LibraryHome['start']>['channel'];
    return new Library({
      start: () => ({ channel, dispose: () => undefined }),
      shelves: () => [shelf],
      whileReading: () => Promise.resolve(),
      glossary: {
        terms: async () => [],
        taste: { never: [], density: 'first' },
        onDidChange: () => ({ dispose: () => undefined }),
      },
      reading: () => ({}) as ReturnType<LibraryHome['reading']>,
      liesInShelf: ({ shelf, path }) => isReallyBelow(join(fileURLToPath(shelf.uri), path), fileURLToPath(shelf.uri)),
    });
  }

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'seoga-shown-'));
    await mkdir(join(folder, 'notes'));
    await writeFile(join(folder, 'notes', 'own.md'), '# Own');
    await writeFile(join(folder, 'id_rsa'), 'hunter2');
    await symlink(join(folder, 'id_rsa'), join(folder, 'notes', 'link.md'));
  });
  afterEach(async () => {
    library.dispose();
    await rm(folder, { recursive: true, force: true });
  });

  const own = 'notes/own.md' as ArticleId;
  const link = 'notes/link.md' as ArticleId;

  it('is no file that a link leads to out of its folder, however well it answers', async () => {
    const found = [
      { article: link, text: 'hunter2' },
      { article: own, text: 'Own' },
    ];
    library = libraryOf({ evidence: found, pieces: found });
    assert.deepEqual(await library.evidence('hunter2', { limit: 5, budget: 5000 }), [found[1]]);
    assert.deepEqual(await library.pieces(link), []);
    assert.deepEqual(await library.pieces(own), found);
    assert.deepEqual([await library.mayBeSent(own), await library.mayBeSent(link)], [true, false]);
  });

  it('is nothing of a folder that is in the library no more', async () => {
    library = libraryOf({ evidence: [{ article: 'other/a.md' }], pieces: [] });
    assert.deepEqual(await library.evidence('a', { limit: 5, budget: 5000 }), []);
  });
});
