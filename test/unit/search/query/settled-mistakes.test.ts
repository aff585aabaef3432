import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseQuery } from '../../../../src/core/search/query/parse';
import { settledMistakes } from '../../../../src/core/search/query/settled-mistakes';
import { anyQuery } from './queries';

/** What is wrong with a query beside the value at its end. */
function settled(query: string): readonly string[] {
  return settledMistakes(query, parseQuery(query).mistakes).map(({ is }) => is);
}

describe('a mistake', () => {
  it('is none yet while its value is being typed at the end', () => {
    for (const query of ['is:', 'is:un', '상태:안', 'before:20', 'react -lang:k', 'topic:"React Na', 'react "'])
      assert.deepEqual(settled(query), [], query);
  });

  it('is one once something stands behind it, if only a space', () => {
    assert.deepEqual(settled('is:un '), ['unknownValue']);
    assert.deepEqual(settled('before:20 react'), ['noDate']);
    assert.deepEqual(settled('is:old before:20'), ['unknownValue']);
    assert.deepEqual(settled('topic: react topic:re'), ['noValue']);
  });

  it('is one where it is nothing that a value could mend', () => {
    assert.deepEqual(settled('tpoic:react'), ['nearOperator']);
    assert.deepEqual(settled('a OR'), ['loneOr']);
    assert.deepEqual(settled('-a'), ['onlyExclusions']);
  });

  it('is never made by leaving others out', () => {
    fc.assert(
      fc.property(anyQuery, query => {
        const all = parseQuery(query).mistakes;
        const left = settledMistakes(query, all);
        assert.ok(left.every(mistake => all.includes(mistake)) && all.length - left.length <= 2);
      }),
    );
  });
});
