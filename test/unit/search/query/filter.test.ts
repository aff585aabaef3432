import assert from 'node:assert/strict';
import type { Article } from '../../../../src/core/library/article';
import type { ShelfId } from '../../../../src/core/library/shelf';
import { type Facts, filterOf } from '../../../../src/core/search/query/filter';
import { parseQuery } from '../../../../src/core/search/query/parse';
import { QueryValues } from '../../../../src/core/search/query/query-values';
import { articleOf, SHELF } from '../../library/articles';

/** The paths of the articles of which the query's operators hold. */
function found(query: string, articles: readonly Article[], facts: Partial<Facts> = {}): string {
  const values = new QueryValues(
    () => articles,
    () => undefined,
  );
  const accepts = filterOf(parseQuery(query).anyOf[0]?.conditions ?? [], {
    readingOf: () => 'unread',
    isOn: () => false,
    shelfLabel: () => undefined,
    isTopic: name => values.isTopic(name),
    ...facts,
  });
  return articles
    .filter(accepts)
    .map(({ path }) => path)
    .join(' ');
}

describe('topic:', () => {
  const articles = [
    articleOf('java', { topics: ['Java'] }),
    articleOf('js', { topics: ['JavaScript', 'React Native'] }),
    articleOf('node', { topics: ['node'] }),
    articleOf('nodejs', { topics: ['Node.js'] }),
    articleOf('none'),
  ];

  it('finds any of an article’s topics, however it is spelt', () => {
    assert.equal(found('topic:"react-native"', articles), 'js');
    assert.equal(found('tag:javascript', articles), 'js');
    assert.equal(found('topic:NodeJS', articles), 'node nodejs');
  });

  it('means a topic’s whole name where there is such a topic: Java is not JavaScript', () => {
    assert.equal(found('topic:java', articles), 'java');
    assert.equal(found('topic:node', articles), 'node nodejs');
  });

  it('means the beginning of a word while it is being typed', () => {
    assert.equal(found('topic:jav', articles), 'java js');
    assert.equal(found('topic:nat', articles), 'js');
    assert.equal(found('topic:ava', articles), '');
  });

  it('초성과 덜 친 글자로도 찾는다', () => {
    const korean = [articleOf('a', { topics: ['검색'] }), articleOf('b', { topics: ['데이터베이스'] })];
    assert.equal(found('주제:ㄱㅅ', korean), 'a');
    assert.equal(found('주제:데이ㅌ', korean), 'b');
  });

  it('is turned round by a minus', () => {
    assert.equal(found('-topic:java', articles), 'js node nodejs none');
  });
});

describe('title: and author:', () => {
  it('find a part of the title', () => {
    const articles = [articleOf('a', { title: 'PostgreSQL 인덱스' }), articleOf('b', { title: '벡터검색 이야기' })];
    assert.equal(found('title:sql', articles), 'a');
    assert.equal(found('title:검색', articles), 'b');
    assert.equal(found('title:rjator', articles), 'b');
    assert.equal(found('title:"검색 이야기"', articles), 'b');
    assert.equal(found('title:검색 title:sql', articles), '');
  });

  it('find a part of any author’s name', () => {
    const articles = [
      articleOf('a', { authors: [{ name: 'Jane Doe' }, { name: '홍길동' }] }),
      articleOf('b', { authors: [{ name: 'John Doe' }] }),
    ];
    assert.equal(found('author:길동', articles), 'a');
    assert.equal(found('author:"jane d"', articles), 'a');
    assert.equal(found('author:doe', articles), 'a b');
    assert.equal(found('글쓴이:ㅎㄱㄷ', articles), 'a');
  });
});

describe('source:', () => {
  const other = 'other' as ShelfId;
  const articles = [
    articleOf('outlet', { outlet: '코드저널' }),
    articleOf('site', { sourceUrl: 'https://www.toss.tech/article/1' }),
    articleOf('shelf', { shelf: other }),
  ];
  const facts = { shelfLabel: (shelf: ShelfId) => (shelf === SHELF ? undefined : 'My Bookshelf') };

  it('finds where an article appeared, its site or its shelf', () => {
    assert.equal(found('source:코드', articles, facts), 'outlet');
    assert.equal(found('source:toss', articles, facts), 'site');
    assert.equal(found('source:bookshelf', articles, facts), 'shelf');
  });

  it('takes an address for its site', () => {
    assert.equal(found('source:https://toss.tech/other', articles, facts), 'site');
  });

  it('knows the site, not the rest of the address', () => {
    assert.equal(found('source:article', articles, facts), '');
  });
});

describe('lang: and is:', () => {
  it('find by language', () => {
    const articles = [articleOf('ko', { lang: 'ko' }), articleOf('en', { lang: 'en' })];
    assert.equal(found('lang:korean', articles), 'ko');
    assert.equal(found('-언어:한국어', articles), 'en');
  });

  it('find by state', () => {
    const [unread, begun, read, stub] = ['unread', 'begun', 'read', 'stub'].map(path =>
      articleOf(path, { stub: path === 'stub' }),
    );
    assert.ok(unread && begun && read && stub);
    const facts: Partial<Facts> = {
      readingOf: id => (id === begun.id ? 'reading' : id === read.id ? 'read' : 'unread'),
      isOn: (list, id) => id === (list === 'starred' ? read.id : unread.id),
    };
    const articles = [unread, begun, read, stub];
    assert.equal(found('is:unread', articles, facts), 'unread stub');
    assert.equal(found('is:reading', articles, facts), 'begun');
    assert.equal(found('is:read', articles, facts), 'read');
    assert.equal(found('is:starred', articles, facts), 'read');
    assert.equal(found('is:later', articles, facts), 'unread');
    assert.equal(found('is:stub', articles, facts), 'stub');
    assert.equal(found('is:unread -is:stub', articles, facts), 'unread');
  });
});

describe('before: and after:', () => {
  const articles = ['2024-12-31', '2025', '2025-01-01', '2025-06', '2025-06-15', '2026-01', ''].map(date =>
    articleOf(date || 'undated', date === '' ? {} : { date }),
  );

  it('before ends where the date begins: before:2025 has nothing of 2025', () => {
    assert.equal(found('before:2025', articles), '2024-12-31');
    assert.equal(found('before:2025-06-15', articles), '2024-12-31 2025 2025-01-01 2025-06');
  });

  it('after begins where the date begins: after:2025 has all of 2025', () => {
    assert.equal(found('after:2025', articles), '2025 2025-01-01 2025-06 2025-06-15 2026-01');
    assert.equal(found('after:2025-06-15', articles), '2025-06-15 2026-01');
  });

  it('together are a span: after:2025 before:2026 is the year 2025', () => {
    assert.equal(found('after:2025 before:2026', articles), '2025 2025-01-01 2025-06 2025-06-15');
    assert.equal(found('이후:2025-06 이전:2025-07', articles), '2025-06 2025-06-15');
  });

  it('take a year for its first of January, a month for its first day', () => {
    assert.equal(found('before:2025-01-02 after:2025', articles), '2025 2025-01-01');
    assert.equal(found('before:2025-01-01', articles), '2024-12-31');
  });

  it('find nothing undated, so that its opposite does', () => {
    assert.equal(found('-after:1900', articles), 'undated');
    assert.equal(found('-before:2100', articles), 'undated');
  });

  it('share every dated article between them', () => {
    for (const date of ['2025', '2025-01', '2025-06-15', '2030']) {
      const both = [...found(`before:${date}`, articles).split(' '), ...found(`after:${date}`, articles).split(' ')];
      assert.equal(both.filter(path => path !== '').length, articles.length - 1, date);
    }
  });
});
