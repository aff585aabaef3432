import assert from 'node:assert/strict';
import type { QueryMistake } from '../../../../src/core/search/query/mistake';
import { parseQuery } from '../../../../src/core/search/query/parse';

function mistakes(text: string): readonly QueryMistake[] {
  return parseQuery(text).mistakes;
}

describe('a mistake', () => {
  it('is told and asks for nothing', () => {
    const half = ['topic:', 'is:un', 'lang:k', 'before:20', 'after:2026-0', '"', 'OR', 'topic:""', 'topic:?'];
    for (const text of half) {
      assert.deepEqual(parseQuery(`react ${text}`).anyOf, parseQuery('react').anyOf, text);
      assert.equal(mistakes(`react ${text}`).length, 1, text);
    }
  });

  it('is said once', () => {
    assert.deepEqual(mistakes('OR OR a OR OR topic: b topic:'), [
      { is: 'loneOr' },
      { is: 'noValue', operator: 'topic' },
    ]);
  });

  it('is not made by typing nothing', () => {
    assert.deepEqual(parseQuery(' '), { anyOf: [], mistakes: [] });
  });

  it('is an operator with nothing right behind it', () => {
    assert.deepEqual(mistakes('-tag: react'), [{ is: 'noValue', operator: 'tag' }]);
    assert.equal(parseQuery('-tag: react').anyOf[0]?.text, 'react');
  });

  it('is a value that does not exist, told with those that do', () => {
    assert.deepEqual(mistakes('is:old'), [
      {
        is: 'unknownValue',
        operator: 'is',
        value: 'old',
        known: ['unread', 'reading', 'read', 'starred', 'later', 'stub'],
      },
    ]);
    assert.deepEqual(mistakes('Lang:fr'), [{ is: 'unknownValue', operator: 'lang', value: 'fr', known: ['ko', 'en'] }]);
  });

  it('한국어로 물었으면 값도 한국어로 알린다', () => {
    assert.deepEqual(mistakes('상태:옛날'), [
      {
        is: 'unknownValue',
        operator: '상태',
        value: '옛날',
        known: ['안읽음', '읽는중', '읽음', '별표', '나중에', '소개만'],
      },
    ]);
    assert.deepEqual(mistakes('언어:독일어'), [
      { is: 'unknownValue', operator: '언어', value: '독일어', known: ['한국어', '영어'] },
    ]);
  });

  it('is a date that no calendar has', () => {
    for (const value of ['soon', '20', '2026-13', '2026-00', '2026-11-32', '11-22', '2026-11-22-1', '20261122']) {
      assert.deepEqual(mistakes(`before:${value}`), [{ is: 'noDate', operator: 'before', value }]);
    }
  });

  it('is a quotation that does not end; what it holds is searched all the same', () => {
    const open = [{ is: 'openQuote' }];
    assert.deepEqual(parseQuery('a "vec b'), { ...parseQuery('a vec b'), mistakes: open });
    assert.deepEqual(parseQuery('a topic:"React Na'), { ...parseQuery('a topic:"React Na"'), mistakes: open });
    assert.deepEqual(parseQuery('a -"old wa'), { ...parseQuery('a -"old wa"'), mistakes: open });
  });

  it('is an OR with nothing on one side', () => {
    for (const text of ['OR', 'a OR', 'OR a', 'a OR OR b']) assert.deepEqual(mistakes(text), [{ is: 'loneOr' }], text);
    assert.deepEqual(mistakes('a OR b'), []);
  });

  it('is more clauses than are searched; the first of them are', () => {
    const words = Array.from({ length: 1000 }, (_, i) => `word${i}`);
    const { anyOf, mistakes } = parseQuery(words.join(' OR '));
    assert.deepEqual(
      anyOf.map(({ text }) => text),
      words.slice(0, 20),
    );
    assert.deepEqual(mistakes, [{ is: 'manyClauses', searched: 20 }]);
    const all = parseQuery(words.slice(0, 20).join(' OR '));
    assert.deepEqual([all.anyOf.length, all.mistakes], [20, []]);
  });

  it('is nothing but exclusions, but not an operator alone, which lists articles', () => {
    assert.deepEqual(mistakes('-a -"b c"'), [{ is: 'onlyExclusions' }]);
    assert.deepEqual(mistakes('a OR -b'), [{ is: 'onlyExclusions' }]);
    assert.deepEqual(mistakes('-is:read'), []);
    assert.deepEqual(mistakes('is:read -a'), []);
    assert.deepEqual(mistakes('"a b" -c'), []);
  });

  it('may be an operator spelt wrong, which is searched as the text it may be', () => {
    for (const typed of ['tpoic', 'topics', 'titel', 'tags', 'autor', 'befor']) {
      const { anyOf, mistakes } = parseQuery(`${typed}:x`);
      assert.equal(anyOf[0]?.text, `${typed}:x`);
      assert.deepEqual(
        mistakes.map(({ is }) => is),
        ['nearOperator'],
        typed,
      );
    }
    assert.deepEqual(mistakes('tpoic:react'), [{ is: 'nearOperator', typed: 'tpoic', operator: 'topic' }]);
    assert.deepEqual(mistakes('-titel:x y'), [{ is: 'nearOperator', typed: 'titel', operator: 'title' }]);
  });

  it('한국어 이름이 조금 틀려도 알린다', () => {
    assert.deepEqual(mistakes('출저:토스'), [{ is: 'nearOperator', typed: '출저', operator: '출처' }]);
  });

  it('is no word that merely ends in a colon, and no name of something else', () => {
    for (const text of [
      'tpoic: x',
      'http://x',
      'https://x',
      'std::move',
      'node:fs',
      'form:x',
      'befo:x',
      'tab:x',
      'std:x',
      'foo:bar',
      '결론:없음',
    ]) {
      assert.deepEqual(mistakes(text), [], text);
    }
  });
});
