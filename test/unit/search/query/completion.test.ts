import assert from 'node:assert/strict';
import fc from 'fast-check';
import { completionsAt } from '../../../../src/core/search/query/completion';
import { parseQuery } from '../../../../src/core/search/query/parse';
import { QueryValues } from '../../../../src/core/search/query/query-values';
import { articleOf } from '../../library/articles';
import { anyQuery } from './queries';

const jane = { name: 'Jane Doe' };
const LIBRARY = new QueryValues(
  () => [
    articleOf('1', { topics: ['React', '검색'], authors: [jane], date: '2026-11-22', outlet: '코드저널' }),
    articleOf('2', {
      topics: ['React', '검색 엔진'],
      authors: [jane],
      date: '2026-11',
      sourceUrl: 'https://toss.tech/1',
    }),
    articleOf('3', { topics: ['React', 'React Native', 'Redis'], authors: [{ name: '홍길동' }], date: '2025-03-01' }),
    articleOf('4', { topics: ['Preact', 'Redis', 'Native'], date: '2024' }),
  ],
  () => 'Bookshelf',
);

function labels(text: string, cursor?: number): readonly string[] {
  return completionsAt(text, LIBRARY, cursor).map(({ label }) => label);
}

/** The text after the first completion was taken. */
function completed(text: string, cursor?: number): string {
  const [first] = completionsAt(text, LIBRARY, cursor);
  return first === undefined ? text : text.slice(0, first.start) + first.insert + text.slice(first.end);
}

describe('completing an operator', () => {
  it('offers it after two letters', () => {
    assert.deepEqual(labels('t'), []);
    assert.deepEqual(labels('to'), ['topic:']);
    assert.deepEqual(labels('ta'), ['tag:']);
    assert.deepEqual(labels('react be'), ['before:']);
  });

  it('한국어 이름은 한 음절부터, 덜 친 음절로도 내놓는다', () => {
    assert.deepEqual(labels('ㅈ'), []);
    assert.deepEqual(labels('주'), ['주제:']);
    assert.deepEqual(labels('줒'), ['주제:']);
    assert.deepEqual(labels('이'), ['이전:', '이후:']);
  });

  it('자판이 바뀐 것으로 보지는 않는다: wp는 제목이 아니고 새는 topic이 아니다', () => {
    assert.deepEqual(labels('wp'), []);
    assert.deepEqual(labels('새'), []);
  });

  it('keeps the minus and what stands around', () => {
    assert.equal(completed('-to'), '-topic:');
    assert.equal(completed('a to b', 4), 'a topic: b');
  });

  it('is silent about words, phrases and gaps', () => {
    for (const text of ['', 'react', 'to ', '"to', '"to pic" ', 'x -', 'OR']) assert.deepEqual(labels(text), [], text);
    assert.deepEqual(labels('"to pic"', 3), []);
  });
});

describe('completing a value', () => {
  it('offers the most frequent first, with its count', () => {
    assert.deepEqual(
      completionsAt('topic:', LIBRARY).map(({ label, count }) => `${label} ${count}`),
      ['React 3', 'Redis 2', '검색 1', '검색 엔진 1', 'Native 1', 'Preact 1', 'React Native 1'],
    );
    assert.deepEqual(labels('author:'), ['Jane Doe', '홍길동']);
    assert.deepEqual(labels('source:'), ['Bookshelf', '코드저널', 'toss.tech']);
  });

  it('offers names that begin so before names with a word that begins so', () => {
    assert.deepEqual(labels('topic:re'), ['React', 'Redis', 'React Native']);
    assert.deepEqual(labels('topic:na'), ['Native', 'React Native']);
  });

  it('초성, 덜 친 글자, 바꿔 친 자판을 알아듣는다', () => {
    for (const typed of ['ㄱㅅ', '검ㅅ', 'rjato', '검']) {
      assert.deepEqual(labels(`주제:${typed}`), ['검색', '검색 엔진'], typed);
    }
    assert.deepEqual(labels('글쓴이:ㅎㄱ'), ['홍길동']);
  });

  it('quotes a value with a space, and goes on inside quotes', () => {
    assert.equal(completed('author:ja'), 'author:"Jane Doe"');
    assert.equal(completed('author:"Jane D'), 'author:"Jane Doe"');
    assert.equal(completed('author:"Jan Doe"', 11), 'author:"Jane Doe"');
  });

  it('keeps the minus, and calls the operator as it was called', () => {
    assert.equal(completed('a -주제:ㄱㅅ'), 'a -주제:검색');
    assert.equal(completed('Tag：red'), 'tag:Redis');
  });

  it('does not offer what stands there', () => {
    assert.deepEqual(labels('topic:React'), ['React Native']);
    assert.deepEqual(labels('is:unread'), []);
  });

  it('offers the values of is: and lang: in the language of the operator', () => {
    assert.deepEqual(labels('is:'), ['unread', 'reading', 'read', 'starred', 'later', 'stub']);
    assert.deepEqual(labels('is:r'), ['reading', 'read']);
    assert.deepEqual(labels('상태:'), ['안읽음', '읽는중', '읽음', '별표', '나중에', '소개만']);
    assert.deepEqual(labels('언어:ㅎ'), ['한국어']);
  });

  it('offers the library’s years, and the months of a year', () => {
    assert.deepEqual(labels('before:'), ['2026', '2025', '2024']);
    assert.deepEqual(labels('before:202'), ['2026', '2025', '2024']);
    for (const typed of ['2026', '2026-', '2026-1']) assert.deepEqual(labels(`이후:${typed}`), ['2026-11']);
    assert.deepEqual(labels('after:2026.1'), ['2026-11']);
  });

  it('offers nothing for a title', () => {
    assert.deepEqual(labels('title:re'), []);
  });

  it('offers at most ten', () => {
    const many = new QueryValues(
      () => Array.from({ length: 50 }, (_, i) => articleOf(`${i}`, { topics: [`topic ${i}`] })),
      () => undefined,
    );
    for (const text of ['topic:', 'topic:top', 'topic:4']) assert.equal(completionsAt(text, many).length, 10);
  });

  it('always completes to a query without a new mistake', () => {
    fc.assert(
      fc.property(anyQuery, text => {
        for (const { kind, start, end, insert, label } of completionsAt(text, LIBRARY)) {
          assert.ok(0 <= start && start < end && end === text.length);
          if (kind === 'operator') continue;
          const { anyOf } = parseQuery(text.slice(0, start) + insert);
          const value = anyOf.at(-1)?.conditions.at(-1)?.value;
          assert.equal(parseQuery(insert).mistakes.length, 0, label);
          assert.equal(value, parseQuery(insert).anyOf[0]?.conditions[0]?.value, label);
        }
      }),
    );
  });
});
