import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseQuery } from '../../../../src/core/search/query/parse';
import { printCondition } from '../../../../src/core/search/query/print-condition';
import type { Condition } from '../../../../src/core/search/query/query';
import { anyQuery } from './queries';

function conditionsOf(query: string): readonly Condition[] {
  return parseQuery(query).anyOf.flatMap(({ conditions }) => conditions);
}

describe('printing a condition', () => {
  it('prints back what it read', () => {
    let printed = 0;
    const operator = fc.constantFrom('topic', 'author', 'source', 'title');
    fc.assert(
      fc.property(operator, anyQuery, (operator, words) => {
        for (const condition of conditionsOf(`${operator}:"${words.replaceAll('"', '')}"`)) {
          assert.deepEqual(conditionsOf(printCondition(condition.on, condition.value)), [{ ...condition, not: false }]);
          printed++;
        }
      }),
      { numRuns: 2000 },
    );
    assert.ok(printed > 1000, `${printed}`);
  });

  it('quotes what would be read otherwise', () => {
    assert.equal(printCondition('topic', 'React Native'), 'topic:"React Native"');
    assert.equal(printCondition('topic', 'C++'), 'topic:C++');
    assert.equal(printCondition('주제', ':root'), '주제:":root"');
  });

  it('loses the quotes inside a value, which nothing compares', () => {
    assert.equal(printCondition('author', 'Dwayne "The Rock" Johnson'), 'author:"Dwayne The Rock Johnson"');
    assert.equal(printCondition('author', '“Kim” Lee'), 'author:"Kim Lee"');
  });
});
