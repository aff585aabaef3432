import assert from 'node:assert/strict';
import { CancellationSource } from '../../../src/core/kit/cancellation';
import type { SearchRow } from '../../../src/core/room/answers';
import { forgetfulStore } from '../../../src/core/room/forgetful-store';
import { ReadingRoom } from '../../../src/core/room/reading-room';
import { groupRows, type RowGroup } from '../../../src/host/finder/row-groups';
import { FakeSource, shelfOf } from '../room/shelf-folder';
import { termOf } from '../terms/terms';

/** A library of these titles, and of these terms. */
async function roomOf(titles: readonly string[], terms: readonly ReturnType<typeof termOf>[]): Promise<ReadingRoom> {
  const files = Object.fromEntries(titles.map((title, i) => [`${i}.md`, `# ${title}\n\n한 줄.\n`]));
  const room = new ReadingRoom({ source: new FakeSource({ notes: files }), store: forgetfulStore });
  await room.setShelves([shelfOf('notes')], new CancellationSource().token);
  room.setTerms(terms);
  return room;
}

/** What the box shows of names, group by group. */
function shown(room: ReadingRoom, query: string): readonly (readonly [RowGroup, ...string[]])[] {
  const { rows } = room.search(query, { limit: 50, kinds: ['article', 'topic', 'author', 'term'] });
  return groupRows(rows).map(({ group, rows }) => [group, ...rows.map(({ title }) => title)]);
}

function row(title: string, of: Partial<SearchRow> = {}): SearchRow {
  return {
    kind: 'article',
    id: title,
    title,
    foundIn: 'name',
    spans: [],
    why: undefined,
    edits: undefined,
    articles: [],
    score: 0.5,
    ...of,
  };
}

const groupsOf = (...rows: readonly SearchRow[]): readonly RowGroup[] => groupRows(rows).map(({ group }) => group);

describe('검색창의 순서', () => {
  const search = termOf('벡터 검색', 'Vector Search');

  it('초성으로 찾은 용어가 다른 자판으로 찾은 글보다 위에 있다', async () => {
    const room = await roomOf(['RTCS 실시간 웹 서비스를 위한 도전'], [search]);
    assert.deepEqual(shown(room, 'ㄱㅅ'), [
      ['others', '벡터 검색'],
      ['looser', 'RTCS 실시간 웹 서비스를 위한 도전'],
    ]);
  });

  it('둘 다 초성으로 찾으면 글이 먼저다', async () => {
    const room = await roomOf(['사내 검색을 다시 만든 이야기', 'RTCS 실시간 웹 서비스를 위한 도전'], [search]);
    assert.deepEqual(shown(room, 'ㄱㅅ'), [
      ['named', '사내 검색을 다시 만든 이야기'],
      ['others', '벡터 검색'],
      ['looser', 'RTCS 실시간 웹 서비스를 위한 도전'],
    ]);
  });

  it('띄어쓰기만 다른 글은 친 그대로인 용어에 밀리지 않는다', async () => {
    const room = await roomOf(['강화 학습으로 걷는 로봇'], [termOf('강화학습', 'Reinforcement Learning')]);
    assert.deepEqual(shown(room, '강화학습'), [
      ['named', '강화 학습으로 걷는 로봇'],
      ['others', '강화학습'],
    ]);
  });
});

describe('the order of the search box', () => {
  it('leads with a term of that name where articles have those letters inside other words only', async () => {
    const rag = termOf('검색 증강 생성', 'Retrieval-Augmented Generation', { abbr: 'RAG' });
    const room = await roomOf(['How to support drag and drop', 'RAM and STORAGE', 'SwiftData, and UIView'], [rag]);
    assert.deepEqual(
      shown(room, 'rag').map(([group, first]) => [group, first]),
      [
        ['others', '검색 증강 생성'],
        ['looser', 'How to support drag and drop'],
      ],
    );
    for (const hump of ['data', 'view']) assert.deepEqual(shown(room, hump)[0], ['named', 'SwiftData, and UIView']);
  });

  it('has no article that a slip explains among those that say what was asked', async () => {
    const room = await roomOf(['How to compare dates', 'Data at rest'], []);
    assert.deepEqual(shown(room, 'data'), [
      ['named', 'Data at rest'],
      ['looser', 'How to compare dates'],
    ]);
  });

  it('has what a slip explains first where nothing else does', async () => {
    const room = await roomOf(['React without effects'], []);
    assert.deepEqual(shown(room, 'raect'), [['named', 'React without effects']]);
  });

  it('leads with a term that is called so where articles only come near', async () => {
    const room = await roomOf(['Grouding your answers'], [termOf('근거 달기', 'Grounding')]);
    assert.deepEqual(shown(room, 'grounding'), [
      ['others', '근거 달기'],
      ['looser', 'Grouding your answers'],
    ]);
  });

  it('puts texts below the names that say what was asked, and above those that may have been meant', () => {
    const [literal, layout, typo] = [row('a'), row('b', { why: 'layout' }), row('c', { why: 'typo' })];
    const text = row('d', { foundIn: 'text' });
    assert.deepEqual(groupsOf(literal, layout, text, typo), ['named', 'texts', 'looser']);
    assert.deepEqual(groupsOf(typo, text), ['named', 'texts'], 'what came with the key stays where it was');
  });

  it('ends with likenesses, and has eight other things at most', () => {
    const topics = Array.from({ length: 9 }, (_, i) => row(`topic ${i}`, { kind: 'topic' }));
    const groups = groupRows([row('alike', { why: 'fuzzy' }), ...topics]);
    assert.deepEqual(
      groups.map(({ group, rows }) => [group, rows.length]),
      [
        ['others', 8],
        ['guesses', 1],
      ],
    );
  });

  it('loses no article', () => {
    const whys = [undefined, 'spacing', 'choseong', 'layout', 'initials', 'typo', 'partial', 'fuzzy'] as const;
    const rows = whys.flatMap(why => [row(`a ${why}`, { why }), row(`t ${why}`, { why, kind: 'topic' })]);
    for (let from = 0; from < rows.length; from++) {
      const found = rows.slice(from);
      const titles = groupRows(found).flatMap(({ rows }) => rows.map(({ title }) => title));
      assert.deepEqual([...titles].sort(), found.map(({ title }) => title).sort());
    }
  });
});
