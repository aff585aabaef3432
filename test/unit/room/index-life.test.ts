import assert from 'node:assert/strict';
import { CancellationSource } from '../../../src/core/kit/cancellation';
import type { ArticleId } from '../../../src/core/library/article';
import type { CatalogueChange } from '../../../src/core/library/catalogue';
import { ReadingRoom } from '../../../src/core/room/reading-room';
import { RememberingStore } from './remembering-store';
import { FakeSource, manyFiles, shelfOf } from './shelf-folder';

const NEVER = new CancellationSource().token;
const notes = shelfOf('notes');
const diary = shelfOf('diary');
const id = (name: string): ArticleId => name as ArticleId;

const BOTH = [notes.id, diary.id];

describe('a library that was read before', () => {
  let source: FakeSource;
  let store: RememberingStore;
  const pending = () => store.articles.pending(BOTH, 9);
  let changes: CatalogueChange[];

  /** The next session: a new room over the same files and the same store. */
  function nextRoom(): ReadingRoom {
    const room = new ReadingRoom({ source, store });
    changes = [];
    room.onDidChange(change => changes.push(change));
    source.reads.length = 0;
    return room;
  }

  const told = () => changes.flatMap(({ recalled = [], upserted }) => [...recalled, ...upserted]);

  beforeEach(async () => {
    source = new FakeSource({ notes: { 'a.md': '# 안개', 'b.md': '# 물때' }, diary: { 'c.md': '# 등대' } });
    store = new RememberingStore();
    const room = nextRoom();
    await room.setShelves([notes, diary], NEVER);
    await room.fillIndex();
  });

  it('is there at once, all shelves, before any folder is looked at', async () => {
    const room = nextRoom();
    let before: readonly string[] = [];
    source.beforeList = () => {
      if (before.length === 0) before = told().map(({ title }) => title);
    };
    await room.setShelves([notes, diary], NEVER);
    assert.deepEqual([...before].sort(), ['등대', '물때', '안개']);
  });

  it('has no unchanged file read again', async () => {
    await nextRoom().setShelves([notes, diary], NEVER);
    assert.deepEqual(source.reads, []);
  });

  it('has changed, new and deleted files found, and their texts made anew', async () => {
    source.write('notes', 'a.md', '# 짙은 안개');
    source.write('notes', 'd.md', '# 썰물');
    source.delete('notes', 'b.md');
    const room = nextRoom();
    await room.setShelves([notes, diary], NEVER);
    assert.deepEqual([...source.reads].sort(), ['a.md', 'd.md']);
    assert.deepEqual(pending()?.ids, ['notes/a.md', 'notes/d.md']);
    await room.fillIndex();
    assert.deepEqual([...store.texts.keys()].sort(), ['diary/c.md', 'notes/a.md', 'notes/d.md']);
    assert.equal(store.texts.get(id('notes/a.md'))?.title, '짙은 안개');
  });

  it('takes a file that was written without changing for what it is', async () => {
    source.touch('notes', 'a.md');
    const room = nextRoom();
    await room.setShelves([notes, diary], NEVER);
    assert.deepEqual(source.reads, ['a.md']);
    assert.deepEqual(told().filter(({ id }) => id === 'notes/a.md').length, 1, 'what was known, and no more');
    assert.equal(pending()?.count, 0);
    source.reads.length = 0;
    await nextRoom().setShelves([notes, diary], NEVER);
    assert.deepEqual(source.reads, [], 'it is known by its new stamp now');
  });

  it('loses the rows of a folder that is taken out', async () => {
    const room = nextRoom();
    await room.setShelves([notes, diary], NEVER);
    await room.setShelves([diary], NEVER);
    assert.deepEqual([...store.stored.keys()], ['diary/c.md']);
    assert.deepEqual([...store.texts.keys()], ['diary/c.md']);
  });

  it('keeps the rows of a folder that is not there today, whatever is asked meanwhile, and has them when it is back', async () => {
    const away = source.takeAway('notes');
    store.texts.clear();
    const room = nextRoom();
    await room.setShelves([notes, diary], NEVER);
    await room.find('안개', { limit: 5, kinds: ['article'] });
    await room.fillIndex();
    assert.deepEqual(room.search('안개', { limit: 5, kinds: ['article'] }).rows, []);
    assert.equal(store.stored.size, 3);
    away.bringBack();
    source.reads.length = 0;
    await room.reload(notes.id, NEVER);
    assert.equal(room.search('안개', { limit: 5, kinds: ['article'] }).rows.length, 1);
    assert.deepEqual(source.reads, []);
  });

  it('keeps the rows of folders that nobody has asked for yet, those that wait to be indexed too', async () => {
    store.texts.clear();
    const room = nextRoom();
    await room.setShelves([diary], NEVER, [notes, diary]);
    await room.fillIndex();
    assert.equal(store.stored.size, 3);
    assert.deepEqual([...store.texts.keys()], ['diary/c.md']);
  });

  it('loses a folder that goes away while it is open, and nothing of what is remembered', async () => {
    const room = nextRoom();
    await room.setShelves([notes, diary], NEVER);
    source.takeAway('notes');
    await room.filesChanged(notes.id, [{ path: '', kind: 'gone' }]);
    assert.deepEqual(room.search('안개', { limit: 5, kinds: ['article'] }).rows, []);
    assert.equal(store.stored.size, 3);
  });

  it('is put into the store again by a refresh, where the store has refused it', async () => {
    const room = nextRoom();
    await room.setShelves([notes, diary], NEVER);
    store.stored.clear();
    await room.reload(notes.id, NEVER);
    assert.deepEqual([...store.stored.keys()].sort(), ['notes/a.md', 'notes/b.md']);
  });

  it('answers who asks a second time only when the first reading is done', async () => {
    const room = nextRoom();
    store.stored.clear();
    const first = room.setShelves([notes], NEVER);
    await room.setShelves([notes, diary], NEVER);
    assert.equal(room.search('안개', { limit: 5, kinds: ['article'] }).rows.length, 1);
    await first;
  });

  it('is read on where one folder fails', async () => {
    store.stored.clear();
    const room = nextRoom();
    source.beforeRead = paths => (paths.includes('a.md') ? Promise.reject(new Error('no')) : undefined);
    await assert.rejects(room.setShelves([notes, diary], NEVER), /no/);
    assert.equal(room.search('등대', { limit: 5, kinds: ['article'] }).rows.length, 1);
  });

  it('is put whole into a store that has lost it', async () => {
    const room = nextRoom();
    await room.setShelves([notes, diary], NEVER);
    store.stored.clear();
    store.texts.clear();
    room.restore();
    await room.fillIndex();
    assert.equal(store.texts.size, 3);
  });
});

describe('texts of files that change', () => {
  let source: FakeSource;
  let store: RememberingStore;
  const pending = () => store.articles.pending(BOTH, 9);
  let room: ReadingRoom;

  beforeEach(async () => {
    source = new FakeSource({ notes: manyFiles(40) });
    store = new RememberingStore();
    room = new ReadingRoom({ source, store });
    await room.setShelves([notes], NEVER);
    await room.fillIndex();
  });

  const write = (count: number) =>
    Array.from({ length: count }, (_, i) => {
      source.write('notes', `${i}.md`, `# 새 글 ${i}`);
      return { path: `${i}.md`, kind: 'written', stamp: 'new' } as const;
    });

  it('are in the index as soon as the change has been taken in', async () => {
    await room.filesChanged(notes.id, write(2));
    assert.equal(pending()?.count, 0);
    assert.equal(store.texts.get(id('notes/1.md'))?.title, '새 글 1');
  });

  it('come in the background where there are many', async () => {
    assert.equal(await room.filesChanged(notes.id, write(30)), true);
    await room.fillIndex();
    assert.equal(pending()?.count, 0);
  });

  it('are those of the file as it is when it is indexed, though it changed since it was listed', async () => {
    store.texts.clear();
    source.write('notes', '0.md', '# 그새 바뀐 글');
    await room.fillIndex();
    assert.equal(pending()?.count, 0);
    assert.equal(store.stored.get(id('notes/0.md'))?.article.title, '그새 바뀐 글');
    assert.equal(store.texts.get(id('notes/0.md'))?.title, '그새 바뀐 글');
    assert.equal(room.search('그새 바뀐', { limit: 1, kinds: ['article'] }).rows.length, 1);
  });

  it('of a shelf that is taken out while it is indexed are forgotten', async () => {
    store.texts.clear();
    let removal: Promise<void> | undefined;
    store.beforeText = () => {
      removal ??= room.setShelves([], NEVER);
    };
    await room.fillIndex();
    await removal;
    assert.equal(store.stored.size, 0);
    assert.equal(store.texts.size, 0);
  });

  it('of an older state that another window put later are replaced', async () => {
    const [first] = store.stored.values();
    assert.ok(first);
    store.stored.set(first.article.id, { ...first, hash: 'older' });
    await room.fillIndex();
    assert.equal(pending()?.count, 0);
    assert.notEqual(store.stored.get(first.article.id)?.hash, 'older');
  });

  it('of a file that is deleted while it is read make no row', async () => {
    const path = 'new.md';
    await room.filesChanged(notes.id, [{ path, kind: 'written', stamp: 'x' }]);
    assert.equal(store.stored.has(id(`notes/${path}`)), false);
  });

  it('that cannot be read have an empty text, so that nobody waits for it', async () => {
    source.delete('notes', '0.md');
    source.write('notes', '0.md', '');
    await room.filesChanged(notes.id, [{ path: '0.md', kind: 'written', stamp: 'new' }]);
    assert.equal(pending()?.count, 0);
    assert.equal(store.texts.get(id('notes/0.md'))?.body, '');
  });
});
