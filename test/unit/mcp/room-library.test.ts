import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pause } from '../../../src/core/kit/pause';
import type { ShelfId, ShelfRef } from '../../../src/core/library/shelf';
import type { LibraryStore } from '../../../src/core/ports';
import { forgetfulStore } from '../../../src/core/room/forgetful-store';
import { ConfinedSource } from '../../../src/mcp/confined-source';
import { shelvesOf } from '../../../src/mcp/library-folder';
import { RoomLibrary } from '../../../src/mcp/room-library';
import { DiskSource } from '../../../src/node/disk-source';
import { openStore } from '../../../src/node/sqlite/open-store';
import { FakeSource, shelfOf } from '../room/shelf-folder';
import { termOf } from '../terms/terms';
import { removeTemporaryFolders, temporaryFolder } from './temporary-folder';

after(removeTemporaryFolders);

/** A library over folders in memory, and a clock that only moves when told. */
function libraryOver(source: FakeSource, ...names: readonly string[]) {
  const shelves: readonly ShelfRef[] = names.map(name => ({ ...shelfOf(name), uri: pathToFileURL(`/${name}`).href }));
  const errors: unknown[] = [];
  const time = { now: 0 };
  const library = new RoomLibrary({
    shelves,
    source,
    terms: [termOf('벡터', 'Vector')],
    store: forgetfulStore,
    clock: () => time.now,
    onError: error => errors.push(error),
  });
  return { library, errors, time };
}

/** A library over these folders of the disk, read and indexed. */
async function indexed(folders: readonly string[], store: LibraryStore): Promise<RoomLibrary> {
  const library = new RoomLibrary({
    shelves: shelvesOf(folders, '/no/bundled/library'),
    source: new ConfinedSource(new DiskSource()),
    terms: [],
    store,
    clock: Date.now,
    onError: error => assert.fail(String(error)),
  });
  while (library.state.isReading) await library.settle();
  while (library.state.isIndexing) await pause(10);
  return library;
}

/** A promise and what resolves it. */
function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => {};
  const opened = new Promise<void>(resolve => {
    open = resolve;
  });
  return { opened, open };
}

const titles = (library: RoomLibrary): readonly string[] => library.articles().map(({ title }) => title);

describe('the library behind the MCP server', () => {
  it('is read by itself, and a question waits for it', async () => {
    const { library } = libraryOver(new FakeSource({ notes: { 'a.md': '# 벡터 검색' } }), 'notes');
    await library.settle();
    assert.deepEqual(titles(library), ['벡터 검색']);
    const { isReading, files, read, missing } = library.state;
    assert.deepEqual([isReading, files, read, missing], [false, 1, 1, []]);
    const { rows } = await library.search('벡터', 10);
    assert.deepEqual(
      rows.map(({ id }) => id),
      ['notes/a.md'],
    );
  });

  it('is not waited for without end: what there is is told, and that it is not all', async () => {
    const source = new FakeSource({ notes: { 'a.md': '# A' } });
    const { opened, open } = gate();
    source.beforeRead = () => opened;
    const { library, time } = libraryOver(source, 'notes');
    time.now = 5000;
    await library.settle();
    assert.deepEqual([library.state.isReading, library.articles()], [true, []]);
    open();
    while (library.state.isReading) await library.settle();
    assert.deepEqual(titles(library), ['A']);
  });

  it('is looked through again when a question comes later, and not with every question', async () => {
    const source = new FakeSource({ notes: { 'a.md': '# A' } });
    const { library, time } = libraryOver(source, 'notes');
    await library.settle();
    source.write('notes', 'b.md', '# B');
    time.now = 10_000;
    await library.settle();
    assert.deepEqual(titles(library), ['A']);
    time.now = 60_000;
    await library.settle();
    assert.deepEqual(titles(library), ['A', 'B']);
  });

  it('says which of its folders is gone, and serves the others', async () => {
    const { library } = libraryOver(new FakeSource({ diary: { 'b.md': '# B' } }), 'notes', 'diary');
    await library.settle();
    assert.deepEqual(titles(library), ['B']);
    assert.deepEqual(library.state.missing, ['/notes']);
  });

  it('finds what the texts of its folders hold, though one of them has gone away since', async () => {
    const [notes, diary] = [temporaryFolder({ 'a.md': '# A\n\n썰물이 진다.' }), temporaryFolder({ 'b.md': '썰물' })];
    const library = await indexed([notes, diary], await openStore({ file: undefined }));
    rmSync(diary, { recursive: true });
    const { rows } = await library.search('썰물', 5);
    const found = await Promise.all(rows.map(row => library.article(row.id)));
    assert.deepEqual(
      found.map(article => article?.title).filter(title => title === 'A'),
      ['A'],
    );
    library.dispose();
  });

  it('shares the index with servers of other folders, and each finds its own', async () => {
    const file = join(temporaryFolder(), 'library.db');
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${i}.md`, '썰물 썰물']));
    const [notes, diary] = [temporaryFolder(many), temporaryFolder({ 'b.md': '# B\n\n오늘은 썰물이 진다.' })];
    (await indexed([notes], await openStore({ file }))).dispose();
    const library = await indexed([diary], await openStore({ file }));
    const { rows } = await library.search('썰물', 5);
    assert.deepEqual(
      rows.map(({ title, foundIn }) => [title, foundIn]),
      [['B', 'text']],
    );
    library.dispose();
    const store = await openStore({ file });
    const [shelf] = shelvesOf([notes], '/no/bundled/library');
    assert.equal(store.articles.ofShelf(shelf?.id ?? ('' as ShelfId)).length, 40);
    store.dispose();
  });

  it('knows an article by its id alone, where its file lies, and what stands in it now', async () => {
    const source = new FakeSource({ notes: { 'deep/a.md': '# A' } });
    const { library } = libraryOver(source, 'notes');
    await library.settle();
    const article = await library.article('notes/deep/a.md');
    assert.ok(article);
    assert.equal(library.fileOf(article), '/notes/deep/a.md');
    source.write('notes', 'deep/a.md', '# Other');
    const now = await library.text(article);
    assert.deepEqual(now.kind === 'text' && now.text.lines, ['# Other']);
    source.delete('notes', 'deep/a.md');
    assert.deepEqual(await library.text(article), { kind: 'problem', problem: 'missing' });
    for (const id of ['notes/../a.md', 'deep/a.md', '/notes/deep/a.md', ''])
      assert.equal(await library.article(id), undefined);
  });

  it('finds terms that are called nearly so, and articles that speak of one', async () => {
    const { library } = libraryOver(new FakeSource({ notes: { 'a.md': '# 벡터 검색' } }), 'notes');
    await library.settle();
    const [term] = await library.similarTerms('백터', 3);
    assert.equal(term?.en, 'Vector');
    assert.deepEqual(
      (await library.articlesAbout(term, 3)).map(({ title }) => title),
      ['벡터 검색'],
    );
  });

  it('tells what fails in the background, and nothing once it is closed', async () => {
    const source = new FakeSource({ notes: { 'a.md': '# A' } });
    source.beforeRead = () => Promise.reject(new Error('a bug'));
    const { library, errors } = libraryOver(source, 'notes');
    await library.settle();
    assert.match(String(errors), /a bug/);

    const { opened, open } = gate();
    source.beforeRead = () => opened;
    const closed = libraryOver(source, 'notes');
    closed.library.dispose();
    open();
    await closed.library.settle();
    assert.deepEqual(closed.errors, []);
  });
});
