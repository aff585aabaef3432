import assert from 'node:assert/strict';
import type { SearchRow } from '../../../src/core/room/answers';
import { rankRows } from '../../../src/core/room/rank-rows';

function row(id: string, of: Partial<SearchRow> = {}): SearchRow {
  return {
    kind: 'article',
    id,
    title: id,
    foundIn: 'name',
    spans: [],
    why: undefined,
    edits: undefined,
    articles: [],
    score: 0.5,
    ...of,
  };
}

const passage = { line: 1, heading: undefined, text: '...', spans: [] };

describe('names and texts in one list', () => {
  it('stand by how surely they say what was asked: names, texts, meant names, meant texts, parts, likenesses', () => {
    const ranked = rankRows([
      row('like', { why: 'fuzzy', score: 1 }),
      row('text in part', { foundIn: 'text', why: 'partial', score: 1 }),
      row('text slip', { foundIn: 'text', why: 'typo', score: 1 }),
      row('name slip', { why: 'typo', score: 1 }),
      row('text', { foundIn: 'text', score: 1 }),
      row('초성', { why: 'choseong', score: 0.1 }),
      row('name', { score: 0.2 }),
    ]);
    assert.deepEqual(
      ranked.map(({ id }) => id),
      ['name', '초성', 'text', 'name slip', 'text slip', 'text in part', 'like'],
    );
  });

  it('keep the order of whoever found them within a kind, and scores never rise', () => {
    const ranked = rankRows([row('b', { score: 0.4 }), row('a', { score: 0.9 }), row('c', { score: 0.1 })]);
    assert.deepEqual(
      ranked.map(({ id }) => id),
      ['a', 'b', 'c'],
    );
    assert.ok(ranked.every(({ score }, i) => score >= 0 && score <= (ranked[i - 1]?.score ?? 1)));
  });

  it('hold an article once, where its better half stands, with the passage of the other', () => {
    const ranked = rankRows([row('a', { foundIn: 'text', passage }), row('a', { score: 0.9 }), row('b')]);
    assert.deepEqual(
      ranked.map(({ id, foundIn, passage }) => [id, foundIn, passage !== undefined]),
      [
        ['a', 'name', true],
        ['b', 'name', false],
      ],
    );
  });

  it('of different kinds are different, though they are called alike', () => {
    assert.equal(rankRows([row('a'), row('a', { kind: 'topic' })]).length, 2);
  });
});
