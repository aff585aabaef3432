import assert from 'node:assert/strict';
import { CancellationSource, CancelledError } from '../../../src/core/kit/cancellation';
import { type ArticleId, articleId } from '../../../src/core/library/article';
import { MAX_ARTICLE_BYTES } from '../../../src/core/library/article-file';
import { Catalogue } from '../../../src/core/library/catalogue';
import type { ShelfRef } from '../../../src/core/library/shelf';
import type { Page, RowKind, ShelfProgress } from '../../../src/core/room/answers';
import { ReadingRoom } from '../../../src/core/room/reading-room';
import type { TermId } from '../../../src/core/terms/term';
import { cpuTime } from '../cpu-time';
import { termOf } from '../terms/terms';
import { OPEN } from './labels';
import { FakeSource, manyFiles, shelfOf } from './shelf-folder';

const NEVER = new CancellationSource().token;
const notes = shelfOf('notes');
const diary = shelfOf('diary');

/** A room, the catalogue somebody outside would keep of it, and everything it said. */
function roomOver(source: FakeSource): {
  room: ReadingRoom;
  catalogue: Catalogue;
  progress: ShelfProgress[];
  titles: () => readonly string[];
} {
  const room = new ReadingRoom({ source });
  const catalogue = new Catalogue();
  const progress: ShelfProgress[] = [];
  room.onDidChange(change => catalogue.apply(change));
  room.onDidProgress(step => progress.push(step));
  return {
    room,
    catalogue,
    progress,
    titles: () =>
      catalogue
        .all()
        .map(article => article.title)
        .sort(),
  };
}

const states = (progress: readonly ShelfProgress[]): readonly string[] =>
  progress.map(({ shelf, state, read, files }) => `${shelf} ${state} ${read}/${files}`);

describe('reading shelves', () => {
  it('goes in batches, and says how far it is', async () => {
    const { room, progress, catalogue } = roomOver(new FakeSource({ notes: manyFiles(130) }));
    await room.setShelves([notes], NEVER);
    assert.deepEqual(states(progress), [
      'notes listing 0/0',
      'notes reading 0/130',
      'notes reading 64/130',
      'notes reading 128/130',
      'notes reading 130/130',
      'notes ready 130/130',
    ]);
    assert.equal(catalogue.size, 130);
  });

  it('reads only what is new, and forgets what is no longer named', async () => {
    const source = new FakeSource({ notes: { 'a.md': '# 안개' }, diary: { 'b.md': '# 물때' } });
    const { room, titles } = roomOver(source);
    await room.setShelves([notes], NEVER);
    await room.setShelves([notes, diary], NEVER);
    assert.deepEqual(source.reads, ['a.md', 'b.md']);
    assert.deepEqual(titles(), ['물때', '안개']);
    await room.setShelves([diary], NEVER);
    assert.deepEqual(titles(), ['물때']);
  });

  it('that is cancelled midway keeps what it has read, and a reload reads the rest', async () => {
    const source = new FakeSource({ notes: manyFiles(200) });
    const { room, catalogue, progress } = roomOver(source);
    const stop = new CancellationSource();
    source.beforeRead = () => {
      if (source.reads.length === 64) stop.cancel();
    };
    await assert.rejects(room.setShelves([notes], stop.token), CancelledError);
    assert.equal(catalogue.size, 64);
    assert.equal(states(progress).at(-1), 'notes cancelled 64/200');
    await room.reload(notes.id, NEVER);
    assert.equal(catalogue.size, 200);
    assert.equal(progress.at(-1)?.state, 'ready');
  });

  it('stops for a shelf that is taken out meanwhile, and none of it comes back', async () => {
    const source = new FakeSource({ notes: manyFiles(200), diary: { 'b.md': '# 물때' } });
    const { room, titles, progress } = roomOver(source);
    let removal: Promise<void> | undefined;
    source.beforeRead = () => {
      if (source.reads.length === 64) removal ??= room.setShelves([diary], NEVER);
    };
    await room.setShelves([notes, diary], NEVER);
    await removal;
    assert.deepEqual(titles(), ['물때']);
    assert.equal(progress.filter(({ shelf, state }) => shelf === notes.id && state === 'ready').length, 0);
  });

  it('does not begin with a shelf that was taken out while an earlier one was read', async () => {
    const source = new FakeSource({ notes: manyFiles(10), diary: manyFiles(10) });
    const { room, catalogue } = roomOver(source);
    const listed: ShelfRef[] = [];
    let removal: Promise<void> | undefined;
    source.beforeList = shelf => {
      listed.push(shelf);
      removal ??= room.setShelves([notes], NEVER);
    };
    await room.setShelves([notes, diary], NEVER);
    await removal;
    assert.deepEqual(listed, [notes]);
    assert.equal(catalogue.size, 10);
  });

  it('reads nothing of a shelf that is taken out while it is listed', async () => {
    const source = new FakeSource({ notes: manyFiles(3) });
    const { room, progress } = roomOver(source);
    source.beforeList = () => room.setShelves([], NEVER);
    await room.setShelves([notes], NEVER);
    assert.deepEqual(source.reads, []);
    assert.deepEqual(states(progress), ['notes listing 0/0']);
  });

  it('says that a folder is missing, and reads the others', async () => {
    const { room, progress, titles } = roomOver(new FakeSource({ diary: { 'b.md': '# 물때' } }));
    await room.setShelves([notes, diary], NEVER);
    assert.deepEqual(states(progress).slice(0, 2), ['notes listing 0/0', 'notes missing 0/0']);
    assert.deepEqual(titles(), ['물때']);
  });

  it('forgets the articles of a folder that has gone missing', async () => {
    const source = new FakeSource({ notes: manyFiles(3) });
    const { room, catalogue, progress } = roomOver(source);
    await room.setShelves([notes], NEVER);
    source.delete('notes');
    await room.reload(notes.id, NEVER);
    assert.equal(catalogue.size, 0);
    assert.equal(progress.at(-1)?.state, 'missing');
  });

  it('that is cancelled while listing says so and throws', async () => {
    const source = new FakeSource({ notes: manyFiles(3) });
    source.beforeList = () => Promise.reject(new CancelledError());
    const { room, progress } = roomOver(source);
    await assert.rejects(room.setShelves([notes], NEVER), CancelledError);
    assert.deepEqual(states(progress), ['notes listing 0/0', 'notes cancelled 0/0']);
  });

  it('gives every file a row, also those that cannot be read', async () => {
    const source = new FakeSource({
      notes: {
        'empty.md': '',
        'binary.md': 'a\0b',
        'gone.md': undefined,
        'large.md': new Uint8Array(MAX_ARTICLE_BYTES + 1),
        'yaml.md': '---\ntitle: [\n---\n',
        'latin.md': new Uint8Array([0xe9, 0x20, 0xe8]),
      },
    });
    const { room, catalogue } = roomOver(source);
    await room.setShelves([notes], NEVER);
    assert.deepEqual(Object.fromEntries(catalogue.all().map(({ path, problem }) => [path, problem])), {
      'empty.md': 'empty',
      'binary.md': 'binary',
      'gone.md': 'unreadable',
      'large.md': 'tooLarge',
      'yaml.md': 'brokenFrontmatter',
      'latin.md': 'notUtf8',
    });
  });
});

describe('reading a shelf again', () => {
  it('drops deleted files, and takes new and changed ones in', async () => {
    const source = new FakeSource({ notes: { 'a.md': '# 안개', 'b.md': '# 물때' } });
    const { room, titles } = roomOver(source);
    await room.setShelves([notes], NEVER);
    source.delete('notes', 'a.md');
    source.write('notes', 'b.md', '# 썰물');
    source.write('notes', 'c.md', '# 등대');
    await room.reload(notes.id, NEVER);
    assert.deepEqual(titles(), ['등대', '썰물']);
  });

  it('of a shelf nobody has added does nothing', async () => {
    const { room, progress } = roomOver(new FakeSource({ notes: manyFiles(1) }));
    await room.reload(notes.id, NEVER);
    assert.deepEqual(progress, []);
  });
});

describe('files that change', () => {
  let source: FakeSource;
  let room: ReadingRoom;
  let titles: () => readonly string[];

  beforeEach(async () => {
    source = new FakeSource({
      notes: { 'a.md': '# 안개', 'sea/b.md': '# 물때', 'sea/deep/c.md': '# 심해', 'seaside.md': '# 해변' },
    });
    ({ room, titles } = roomOver(source));
    await room.setShelves([notes], NEVER);
  });

  it('are read again, alone', async () => {
    source.reads.length = 0;
    source.write('notes', 'a.md', '# 짙은 안개');
    await room.filesChanged(notes.id, [{ path: 'a.md', kind: 'written', stamp: '' }]);
    assert.deepEqual(titles(), ['물때', '심해', '짙은 안개', '해변']);
    assert.deepEqual(source.reads, ['a.md']);
  });

  it('that are deleted are forgotten', async () => {
    await room.filesChanged(notes.id, [{ path: 'a.md', kind: 'gone' }]);
    assert.deepEqual(titles(), ['물때', '심해', '해변']);
  });

  it('go with their folder, and files of a similar name stay', async () => {
    await room.filesChanged(notes.id, [{ path: 'sea', kind: 'gone' }]);
    assert.deepEqual(titles(), ['안개', '해변']);
  });

  it('that are no articles, or lie in a tool’s folder, are passed over', async () => {
    const paths = ['a.ts', 'node_modules/x/README.md', '.git/notes.md'];
    await room.filesChanged(
      notes.id,
      paths.map(path => {
        source.write('notes', path, '# 새 글');
        return { path, kind: 'written', stamp: '' };
      }),
    );
    assert.equal(titles().length, 4);
  });

  it('of a shelf that is taken out meanwhile are forgotten', async () => {
    source.beforeRead = () => room.setShelves([], NEVER);
    source.write('notes', 'a.md', '# 늦은 글');
    await room.filesChanged(notes.id, [{ path: 'a.md', kind: 'written', stamp: '' }]);
    assert.deepEqual(titles(), []);
  });
});

describe('searching the room', () => {
  const ask = (
    room: ReadingRoom,
    query: string,
    kinds: readonly RowKind[] = ['article', 'topic', 'term'],
  ): readonly string[] => room.search(query, { limit: 10, kinds }).rows.map(({ kind, title }) => `${kind} ${title}`);

  it('finds articles, topics and terms by name, and only the kinds that are asked for', async () => {
    const source = new FakeSource({
      notes: { 'a.md': '---\ntitle: 벡터 검색 입문\ntags: [벡터 검색]\n---\n' },
    });
    const { room } = roomOver(source);
    await room.setShelves([notes], NEVER);
    room.setTerms([termOf('벡터 검색', 'Vector Search')]);
    assert.deepEqual([...ask(room, '벡터 검색')].sort(), [
      'article 벡터 검색 입문',
      'term 벡터 검색',
      'topic 벡터 검색',
    ]);
    assert.deepEqual(ask(room, '벡터 검색', ['topic']), ['topic 벡터 검색']);
    assert.deepEqual(ask(room, 'vector search', ['term']), ['term 벡터 검색']);
  });

  it('says why a row is found, and of a topic which articles have it', async () => {
    const { room } = roomOver(new FakeSource({ notes: { 'a.md': '---\ntitle: 안개\ntags: [등대지기]\n---\n' } }));
    await room.setShelves([notes], NEVER);
    const [row] = room.search('ㄷㄷㅈㄱ', { limit: 5, kinds: ['topic'] }).rows;
    assert.deepEqual([row?.why, row?.articles], ['choseong', ['notes/a.md']]);
    assert.equal(room.search('등대지기', { limit: 5, kinds: ['topic'] }).rows[0]?.why, undefined);
  });

  it('after any changes finds what a room that was opened now would find', async () => {
    const source = new FakeSource({ notes: manyFiles(5), diary: { 'x.md': '---\ntitle: 안개\ntags: [바다]\n---\n' } });
    const { room } = roomOver(source);
    await room.setShelves([notes, diary], NEVER);
    assert.deepEqual(ask(room, '안개'), ['article 안개']);
    source.write('diary', 'x.md', '---\ntitle: 물때\ntags: [달]\n---\n');
    await room.filesChanged(diary.id, [{ path: 'x.md', kind: 'written', stamp: '' }]);
    await room.filesChanged(notes.id, [{ path: '0.md', kind: 'gone' }]);
    source.delete('notes', '0.md');
    const { room: fresh } = roomOver(source);
    await fresh.setShelves([notes, diary], NEVER);
    for (const query of ['안개', '바다', '물때', '달', '글', '글 0'])
      assert.deepEqual(ask(room, query), ask(fresh, query), query);
    await room.setShelves([notes], NEVER);
    assert.deepEqual(ask(room, '물때'), []);
    assert.deepEqual(ask(room, '달'), []);
  });

  it('while a large library is read costs no more than a few of the batches', async () => {
    const { room, progress } = roomOver(new FakeSource({ notes: manyFiles(3000) }));
    let spent = 0;
    room.onDidProgress(() => {
      const time = cpuTime();
      room.search('글 1', { limit: 10, kinds: ['article', 'topic'] });
      spent += time();
    });
    await room.setShelves([notes], NEVER);
    assert.ok(spent / progress.length < 50, `${spent / progress.length} ms a search`);
  });
});

describe('opening an article', () => {
  const source = new FakeSource({
    notes: {
      'guide/a.md': '---\ntitle: 안개\n---\n# 첫째\n\n[물때](../b.md) [빈 곳](../c.md) ![](x.png)',
      'b.md': '# 물때',
      'plain.txt': '섬마을 소식\n\n<b>그대로</b>',
      'empty.md': '',
    },
  });
  const at = (path: string): Promise<Page> => new ReadingRoom({ source }).open({ shelf: notes, path }, OPEN);
  const htmlOf = (page: Page): string => (page.kind === 'page' ? page.html : `problem ${page.problem}`);

  it('works whether or not its shelf has been read', async () => {
    const page = await at('guide/a.md');
    assert.ok(page.kind === 'page');
    assert.equal(page.article.title, '안개');
    assert.deepEqual(
      page.outline.map(item => item.text),
      ['첫째'],
    );
    assert.match(page.html, /base:\/notes\/guide\/x\.png/);
  });

  it('shows what is being written in place of what the file says', async () => {
    const room = new ReadingRoom({ source });
    const open = (text: string) => room.open({ shelf: notes, path: 'guide/a.md' }, { ...OPEN, text });
    const page = await open('---\ntitle: 새 안개\n---\n새로 쓴 글');
    assert.equal(page.kind === 'page' && page.article.title, '새 안개');
    assert.match(htmlOf(page), /새로 쓴 글/);
    assert.equal(htmlOf(await open(' \n')), 'problem empty');
    assert.equal(htmlOf(await open('a'.repeat(4 * 1024 * 1024 + 1))), 'problem tooLarge');
  });

  it('marks links to nothing once the shelf has been read, and trusts them before', async () => {
    const room = new ReadingRoom({ source });
    const place = { shelf: notes, path: 'guide/a.md' };
    const broken = /broken-link/;
    assert.doesNotMatch(htmlOf(await room.open(place, OPEN)), broken);
    await room.setShelves([notes], NEVER);
    const html = htmlOf(await room.open(place, OPEN));
    assert.match(html, broken);
    assert.match(html, /notes\/b\.md/);
  });

  it('trusts links of a shelf whose reading was cancelled', async () => {
    const room = new ReadingRoom({ source });
    const stop = new CancellationSource();
    stop.cancel();
    await assert.rejects(room.setShelves([notes], stop.token));
    assert.doesNotMatch(htmlOf(await room.open({ shelf: notes, path: 'guide/a.md' }, OPEN)), /broken-link/);
  });

  it('trusts links again once the shelf is taken out of the library', async () => {
    const room = new ReadingRoom({ source });
    await room.setShelves([notes], NEVER);
    await room.setShelves([], NEVER);
    assert.doesNotMatch(htmlOf(await room.open({ shelf: notes, path: 'guide/a.md' }, OPEN)), /broken-link/);
  });

  it('of plain text shows it as it is', async () => {
    assert.match(htmlOf(await at('plain.txt')), /&lt;b&gt;그대로/);
  });

  it('that is deleted says that it is missing', async () => {
    assert.deepEqual(await at('deleted.md'), { kind: 'problem', title: 'deleted', problem: 'missing' });
  });

  it('that cannot be shown says why', async () => {
    assert.deepEqual(await at('empty.md'), { kind: 'problem', title: 'empty', problem: 'empty' });
  });
});

describe('the glossary', () => {
  it('knows what to read about a term: what it lists, then titles, then topics, the newest first', async () => {
    const bundled = shelfOf('seoga');
    const source = new FakeSource({
      seoga: { 'listed.md': '# 목록에 있는 글' },
      notes: {
        'topic.md': '---\ntitle: 아무 글\ntags: [바다 안개]\n---\n',
        'old.md': '---\ntitle: 바다안개를 읽다\ndate: 2020-01-01\n---\n',
        'new.md': '---\ntitle: 바다 안개란\ndate: 2025-01-01\n---\n',
        'other.md': '# 산안개',
      },
    });
    const { room } = roomOver(source);
    room.setTerms([termOf('바다 안개', 'Sea Fog', { articles: ['listed', 'unwritten'] })]);
    await room.setShelves([notes, bundled], NEVER);
    const ids = (limit: number): readonly ArticleId[] => room.articlesWithTerm('sea-fog' as TermId, limit);
    assert.deepEqual(ids(9), [
      articleId(bundled.id, 'listed.md'),
      ...['new.md', 'old.md', 'topic.md'].map(path => articleId(notes.id, path)),
    ]);
    assert.equal(ids(2).length, 2);
    assert.deepEqual(room.articlesWithTerm('unknown' as TermId, 9), []);
  });
});
