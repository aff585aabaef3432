import assert from 'node:assert/strict';
import { CancellationSource, CancelledError } from '../../../src/core/kit/cancellation';
import type { ArticleId } from '../../../src/core/library/article';
import { readArticle } from '../../../src/core/library/read-article';
import type { ShelfId } from '../../../src/core/library/shelf';
import type { TextIndex } from '../../../src/core/ports';
import type { RowKind, SearchRow } from '../../../src/core/room/answers';
import { forgetfulStore } from '../../../src/core/room/forgetful-store';
import { ReadingRoom } from '../../../src/core/room/reading-room';
import { openStore } from '../../../src/node/sqlite/open-store';
import type { SqliteStore } from '../../../src/node/sqlite/sqlite-store';
import { termOf } from '../terms/terms';
import { FakeSource, shelfOf } from './shelf-folder';

const NEVER = new CancellationSource().token;
const notes = shelfOf('notes');
const KINDS: readonly RowKind[] = ['article', 'topic', 'author', 'term'];

const file = (front: string, body: string): string => `---\n${front}\n---\n\n${body}\n`;

/** Five articles over which every part of the query language says something. */
const FILES = {
  'fog.md': file(
    'title: 바다 안개\nauthor: 김등대\ndate: 2024-03-01\ntag: [날씨, 바다]',
    '## 생기는 까닭\n\n따뜻한 공기가 찬 물 위를 지난다.',
  ),
  'tide.md': file(
    'title: 물때 읽기\nauthor: 박물결\ndate: 2025-06-10\ntag: [바다]',
    '## 사리와 조금\n\n안개가 짙은 날에는 물때표를 두 번 본다.',
  ),
  'lamp.md': file(
    'title: The Lighthouse Keeper\nauthor: Ann Lee\ndate: 2023\ntag: [history]',
    'The keeper trims the lamp. A fog signal sounds twice.',
  ),
  'signal.md': file(
    'title: Signals in Fog\nauthor: Ann Lee\ndate: 2025-01-02\ntag: [history, weather]',
    'Bells came first, then horns.',
  ),
  'map.md': file(
    'title: Reading a Chart\ndate: 2022-05-05\ntag: [sea]',
    'Depths are printed in metres. The idempotent navigator checks twice.',
  ),
};

/** Who asks for so many asks for all. */
const FILES_AT_MOST = 100_000;

describe('one search over names and texts', () => {
  let store: SqliteStore;
  let room: ReadingRoom;

  before(async () => {
    store = await openStore({ file: undefined, engine: 'wasm' });
    room = new ReadingRoom({ source: new FakeSource({ notes: FILES }), store });
    await room.setShelves([notes], NEVER);
    await room.fillIndex();
    room.setTerms([termOf('안개 신호', 'Fog Signal')]);
    room.setReading({
      begun: ['notes/tide.md' as ArticleId],
      finished: ['notes/fog.md' as ArticleId],
      starred: ['notes/lamp.md' as ArticleId],
      later: ['notes/signal.md' as ArticleId],
    });
  });

  after(() => store.dispose());

  const find = async (query: string, kinds: readonly RowKind[] = ['article']): Promise<readonly SearchRow[]> =>
    (await room.find(query, { limit: 20, kinds })).rows;
  /** File names without their ending, of what was found. */
  const found = async (query: string): Promise<readonly string[]> =>
    (await find(query)).map(({ id }) => id.replace(/^notes\/|\.md$/g, ''));
  const sure = async (query: string): Promise<readonly string[]> =>
    (await find(query)).filter(row => row.why !== 'fuzzy').map(({ id }) => id.replace(/^notes\/|\.md$/g, ''));

  it('puts the article that is called so above the one that only mentions it', async () => {
    assert.deepEqual((await sure('안개')).slice(0, 2), ['fog', 'tide']);
    assert.deepEqual((await sure('fog')).slice(0, 2), ['signal', 'lamp']);
  });

  it('says of a row from the text where the words stand: line, heading and the words themselves', async () => {
    const row = (await find('물때표')).find(({ foundIn }) => foundIn === 'text');
    assert.equal(row?.id, 'notes/tide.md');
    assert.equal(row?.passage?.heading, '사리와 조금');
    assert.equal(row?.passage?.line, 10);
    const [start, end] = row?.passage?.spans[0] ?? [0, 0];
    assert.match(row?.passage?.text.slice(start, end) ?? '', /^물때표/);
  });

  it('finds names alone where that is asked for, with the key', () => {
    const { rows } = room.search('안개', { limit: 20, kinds: KINDS });
    assert.ok(rows.every(({ foundIn, passage }) => foundIn === 'name' && passage === undefined));
    assert.deepEqual(
      new Set(rows.filter(row => row.why !== 'fuzzy').map(({ kind }) => kind)),
      new Set(['article', 'term']),
    );
  });

  it('finds authors and topics with their articles', async () => {
    const [author] = await find('Ann Lee', ['author']);
    assert.deepEqual([author?.title, author?.articles.length], ['Ann Lee', 2]);
    const [topic] = await find('바다', ['topic']);
    assert.deepEqual([topic?.title, topic?.articles.length], ['바다', 2]);
  });

  it('marks what matched in a title', async () => {
    const [row] = await find('안개');
    assert.deepEqual(row?.spans, [[3, 5]]);
    const [jamo] = await find('ㅇㄱ');
    assert.deepEqual([jamo?.title, jamo?.why, jamo?.spans], ['바다 안개', 'choseong', [[3, 5]]]);
  });

  it('holds an article once, though its name and its text are found', async () => {
    const ids = await found('keeper');
    assert.deepEqual(ids, [...new Set(ids)]);
    assert.equal(ids[0], 'lamp');
  });

  for (const [query, ids] of Object.entries({
    'topic:바다': ['tide', 'fog'],
    '주제:ㅂㄷ': ['tide', 'fog'],
    'author:lee': ['signal', 'lamp'],
    '-author:lee': ['tide', 'fog', 'map'],
    'lang:ko': ['tide', 'fog'],
    'is:read': ['fog'],
    'is:reading': ['tide'],
    'is:starred': ['lamp'],
    'is:later': ['signal'],
    'is:unread after:2023': ['signal', 'lamp'],
    'before:2024 -topic:history': ['map'],
    'source:notes before:2023': ['map'],
  })) {
    it(`lists what ${query} names, the newest first`, async () => assert.deepEqual(await found(query), ids));
  }

  it('looks for words among the articles that operators leave', async () => {
    assert.deepEqual(await sure('안개 is:reading'), ['tide']);
    assert.deepEqual(await sure('fog topic:history -horns'), ['lamp']);
  });

  it('looks past the texts of folders that are not open in this window', async () => {
    const store = await openStore({ file: undefined, engine: 'wasm' });
    const others = Array.from({ length: 60 }, (_, i) =>
      readArticle('other' as ShelfId, `${i}.md`, { kind: 'text', text: '' }),
    );
    store.articles.keepShelves(['other' as ShelfId]);
    store.articles.put(others.map(article => ({ article, stamp: '', hash: '' })));
    store.text.put(others.map(({ id }) => ({ id, hash: '', title: '', headings: 'metres', body: 'metres' })));
    const room = new ReadingRoom({ source: new FakeSource({ notes: FILES }), store });
    await room.setShelves([notes], NEVER);
    await room.fillIndex();
    const { rows } = await room.find('metres', { limit: 5, kinds: ['article'] });
    assert.deepEqual(
      rows.map(({ id }) => id),
      ['notes/map.md'],
    );
    store.dispose();
  });

  it('takes the words of a quotation that is still open one by one, the last as far as it is typed', async () => {
    assert.deepEqual(await sure('"fog sig'), ['signal', 'lamp']);
    assert.deepEqual(await sure('"따뜻한 공ㄱ'), ['fog']);
  });

  it('takes a quotation literally, in names and in texts', async () => {
    assert.deepEqual(await sure('"fog signal"'), ['lamp']);
    assert.deepEqual(await sure('"signals in"'), ['signal']);
    assert.deepEqual(await sure('"signal fog"'), []);
  });

  it('finds either side of OR', async () => {
    assert.deepEqual(new Set(await sure('물때 OR chart')), new Set(['tide', 'map']));
  });

  it('says what is wrong with a query, and searches what it understands', async () => {
    const answer = await room.find('안개 is:old', { limit: 5, kinds: ['article'] });
    assert.deepEqual(
      answer.mistakes.map(({ is }) => is),
      ['unknownValue'],
    );
    assert.ok(answer.rows.length > 0);
  });

  it('finds nothing by nothing, and nothing by exclusions alone', async () => {
    assert.deepEqual(await find(''), []);
    const { rows, mistakes } = await room.find('-안개', { limit: 5, kinds: ['article'] });
    assert.deepEqual([rows.length, mistakes[0]?.is], [0, 'onlyExclusions']);
  });

  it('tells of a name that no article has, with those that may be meant', async () => {
    const mistakes = async (query: string) => (await room.find(query, { limit: 5, kinds: ['article'] })).mistakes;
    assert.deepEqual(await mistakes('topic:histroy fog OR topic:histroy'), [
      { is: 'unknownName', operator: 'topic', value: 'histroy', meant: ['history'] },
    ]);
    assert.deepEqual(await mistakes('-author:anne'), [
      { is: 'unknownName', operator: 'author', value: 'anne', meant: ['Ann Lee'] },
    ]);
    // By the name of the operator that was typed.
    assert.deepEqual(await mistakes('주제:histroy'), [
      { is: 'unknownName', operator: '주제', value: 'histroy', meant: ['history'] },
    ]);
    // Nothing is near, and what there is most of says nothing about it. Of few keys everything would be near.
    for (const value of ['kubernetes', 'pea', 'hx'])
      assert.deepEqual(await mistakes(`topic:${value}`), [{ is: 'unknownName', operator: 'topic', value, meant: [] }]);
    for (const known of ['topic:hist', 'topic:ㅂㄷ', 'author:lee', 'source:notes', 'title:nothing', 'is:starred']) {
      assert.deepEqual(await mistakes(known), [], known);
    }
    const other = room.search('topic:histroy', { limit: 5, kinds: KINDS });
    assert.deepEqual([other.rows.length, other.mistakes[0]?.is], [0, 'unknownName']);
  });

  it('suggests for a name that no article has what the glossary calls the same', async () => {
    const room = new ReadingRoom({ source: new FakeSource({ notes: FILES }), store: forgetfulStore });
    await room.setShelves([notes], NEVER);
    room.setTerms([
      termOf('역사', 'History'),
      termOf('기상', 'Meteorology', { abbr: 'MET', aliases: ['날씨', 'weather'] }),
    ]);
    const meant = (query: string) =>
      room
        .search(query, { limit: 5, kinds: KINDS })
        .mistakes.map(mistake => mistake.is === 'unknownName' && mistake.meant);
    assert.deepEqual(meant('topic:역사'), [['history']]);
    assert.deepEqual(meant('topic:met'), [['날씨', 'weather']]);
    assert.deepEqual(meant('author:역사'), [[]]);
  });

  it('적힌 소리가 같은 이름을 권한다', async () => {
    const room = new ReadingRoom({
      source: new FakeSource({ notes: { 'a.md': file('title: A\ntag: [React, 도커]', 'text') } }),
      store: forgetfulStore,
    });
    await room.setShelves([notes], NEVER);
    const meant = (query: string) =>
      room
        .search(query, { limit: 5, kinds: KINDS })
        .mistakes.map(mistake => mistake.is === 'unknownName' && mistake.meant);
    assert.deepEqual(meant('주제:리액트'), [['React']]);
    assert.deepEqual(meant('topic:docker'), [['도커']]);
    assert.deepEqual(meant('주제:파이썬'), [[]]);
  });

  it('tells of a few such names where there are many', () => {
    const many = Array.from({ length: 1000 }, (_, i) => `topic:nothing${i}`);
    const told = (query: string) =>
      room.search(query, { limit: 5, kinds: KINDS }).mistakes.filter(({ is }) => is === 'unknownName').length;
    assert.deepEqual([told(many.join(' ')), told(many.join(' OR '))], [5, 5]);
  });

  it('looks at no name of a clause that is not searched', () => {
    const query = `${'fog OR '.repeat(20)} topic:nothing`;
    const { mistakes } = room.search(query, { limit: 5, kinds: KINDS });
    assert.deepEqual(
      mistakes.map(({ is }) => is),
      ['manyClauses'],
    );
  });

  it('tells of no name while there is no article to have it', () => {
    const empty = new ReadingRoom({ source: new FakeSource({}) });
    assert.deepEqual(empty.search('topic:any', { limit: 5, kinds: KINDS }).mistakes, []);
  });

  it('looks among all that operators leave, and lists all where all are wanted', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 700 }, (_, i) => [
        `${i}.md`,
        file(`title: 안내서 ${i}\ntag: [${i % 10 === 0 ? 'rare' : 'common'}]`, '글'),
      ]),
    );
    const many = new ReadingRoom({ source: new FakeSource({ notes: files }) });
    await many.setShelves([notes], NEVER);
    const count = (query: string, limit: number) => many.search(query, { limit, kinds: KINDS }).rows.length;
    assert.equal(count('안내서', Infinity), 700);
    assert.equal(count('topic:rare 안내서', Infinity), 70);
    assert.equal(count('topic:rare 안내서', 20), 20);
    assert.equal(count('lang:ko', Infinity), 700);
    assert.equal(count('lang:ko', 20), 20);
  });

  it('looks among articles as they are now, though their titles stayed', async () => {
    const source = new FakeSource({ notes: FILES });
    const changing = new ReadingRoom({ source });
    await changing.setShelves([notes], NEVER);
    const ids = () => changing.search('topic:새것 안개', { limit: 5, kinds: KINDS }).rows.map(({ id }) => id);
    assert.deepEqual(ids(), []);
    source.write('notes', 'fog.md', FILES['fog.md'].replace('날씨', '새것'));
    await changing.reload(notes.id, NEVER);
    assert.deepEqual(ids(), ['notes/fog.md']);
  });

  it('stops where nobody waits any more', async () => {
    const stop = new CancellationSource();
    const asking = room.find('안개', { limit: 5, kinds: ['article'] }, stop.token);
    stop.cancel();
    await assert.rejects(asking, CancelledError);
  });

  it('lists every place of a text, article by article', async () => {
    const { found } = await room.passages('twice', { limit: 10 });
    assert.deepEqual(new Set(found.map(({ article }) => article)), new Set(['notes/lamp.md', 'notes/map.md']));
    for (const { passages } of found) {
      assert.deepEqual(
        passages.map(({ text, spans }) => text.slice(...(spans[0] ?? [0, 0])).toLowerCase()),
        ['twice'],
      );
    }
  });

  it('lists the articles of operators alone, without places', async () => {
    const { found } = await room.passages('topic:history', { limit: 10 });
    assert.deepEqual(
      found.map(({ article, passages }) => [article, passages.length]),
      [
        ['notes/signal.md', 0],
        ['notes/lamp.md', 0],
      ],
    );
    assert.equal((await room.passages('topic:history', { limit: 1 })).found.length, 1);
    assert.deepEqual((await room.passages('-fog', { limit: 10 })).found, []);
  });

  it('leaves out an article whose title or text holds what is excluded', async () => {
    assert.deepEqual(await sure('topic:history -fog'), []);
    assert.deepEqual(await sure('topic:history -bells'), ['lamp']);
    assert.deepEqual(await sure('안개 -물때'), ['fog']);
    assert.deepEqual(await sure('twice -keeper'), ['map']);
  });

  it('asks the index for all that holds an excluded word once, and not at all where no name is to be judged', async () => {
    let asked = 0;
    const text: TextIndex = {
      put: texts => store.text.put(texts),
      count: (expression, limit) => store.text.count(expression, limit),
      similar: (word, limit) => store.text.similar(word, limit),
      sounding: (word, limit) => store.text.sounding(word, limit),
      match: (expression, limit) => {
        if (limit >= FILES_AT_MOST) asked++;
        return store.text.match(expression, limit);
      },
    };
    const watched = new ReadingRoom({ source: new FakeSource({ notes: FILES }), store: { ...forgetfulStore, text } });
    await watched.setShelves([notes], NEVER);
    const askedBy = async (search: () => unknown): Promise<number> => {
      asked = 0;
      await search();
      return asked;
    };
    const options = { limit: 5, kinds: ['article'] } as const;
    assert.equal(await askedBy(() => watched.find('fog -bells', options)), 1);
    assert.equal(await askedBy(() => watched.find('topic:sea -bells', options)), 1);
    assert.equal(await askedBy(() => watched.find('metres -bells', options)), 0);
    assert.equal(await askedBy(() => watched.passages('fog -bells', { limit: 5 })), 0);
  });

  it('says how many texts are missing while the index is filled', async () => {
    const room = new ReadingRoom({
      source: new FakeSource({ notes: FILES }),
      store: await openStore({ file: undefined, engine: 'wasm' }),
    });
    await room.setShelves([notes], NEVER);
    assert.equal((await room.find('안개', { limit: 5, kinds: ['article'] })).unindexed, 5);
    await room.fillIndex();
    assert.equal((await room.find('안개', { limit: 5, kinds: ['article'] })).unindexed, 0);
  });
});
