import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseQuery } from '../../../../src/core/search/query/parse';
import { printCondition, printQuery } from '../../../../src/core/search/query/print';
import { anyQuery } from './queries';

function printed(text: string): string {
  return printQuery(parseQuery(text));
}

describe('printing a query', () => {
  it('prints back what it read', () => {
    fc.assert(
      fc.property(anyQuery, text => {
        const { anyOf } = parseQuery(text);
        assert.deepEqual(parseQuery(printQuery({ anyOf, mistakes: [] })).anyOf, anyOf);
      }),
      { numRuns: 2000 },
    );
  });

  it('has one form for one meaning', () => {
    fc.assert(fc.property(anyQuery, text => assert.equal(printed(printed(text)), printed(text))));
    assert.equal(
      printed('  is:Unread -hooks “server  side” 주제：React  ssr'),
      'ssr "server side" -hooks is:unread topic:React',
    );
    assert.equal(printed('tag:"css" -before:"2026.1"'), 'topic:css -before:2026-01');
  });

  it('leaves out what was not understood', () => {
    assert.equal(printed('react OR topic: OR is:x "'), 'react');
  });

  it('quotes what would be read otherwise', () => {
    assert.equal(printed('-"a b" -"c" -"topic:x" -"- "'), '-"a b" -c -"topic:x" -"-"');
    assert.equal(printCondition('topic', 'React Native'), 'topic:"React Native"');
    assert.equal(printCondition('topic', 'C++'), 'topic:C++');
    assert.equal(printCondition('주제', ':root'), '주제:":root"');
  });

  it('loses the quotes inside a value, which nothing compares', () => {
    assert.equal(printCondition('author', 'Dwayne "The Rock" Johnson'), 'author:"Dwayne The Rock Johnson"');
    assert.equal(printCondition('author', '“Kim” Lee'), 'author:"Kim Lee"');
  });
});
