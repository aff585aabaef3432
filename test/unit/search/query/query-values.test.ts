import assert from 'node:assert/strict';
import { QueryValues } from '../../../../src/core/search/query/query-values';
import { articleOf } from '../../library/articles';

describe('the values of a library', () => {
  it('know a topic in any spelling, and only as a whole', () => {
    const values = new QueryValues(
      () => [articleOf('a', { topics: ['Node.js', 'C++', '데이터 베이스'] })],
      () => undefined,
    );
    for (const name of ['node js', 'NODEJS', 'C++', '데이터베이스']) assert.ok(values.isTopic(name), name);
    for (const name of ['node', 'C', '데이터', '', '?']) assert.ok(!values.isTopic(name), name);
  });

  it('count an article’s site once, by its outlet where it has one', () => {
    const articles = [
      articleOf('a', { outlet: 'Toss', sourceUrl: 'https://toss.tech/a' }),
      articleOf('b', { sourceUrl: 'https://www.toss.tech/b' }),
    ];
    const sources = new QueryValues(
      () => articles,
      () => undefined,
    ).of('source');
    assert.deepEqual(
      sources.map(({ value, count }) => [value, count]),
      [
        ['Toss', 1],
        ['toss.tech', 1],
      ],
    );
  });

  it('cost nothing until they are asked', () => {
    let asked = 0;
    const values = new QueryValues(
      () => [articleOf('a')],
      () => {
        asked++;
        return 'Notes';
      },
    );
    assert.equal(asked, 0);
    values.of('source');
    values.of('source');
    assert.equal(asked, 1);
  });
});
