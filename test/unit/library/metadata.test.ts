import assert from 'node:assert/strict';
import fc from 'fast-check';
import { metadataOf } from '../../../src/core/library/metadata';
import { parseFrontmatter } from '../../../src/core/markdown/parse-frontmatter';

function read(yaml: string): ReturnType<typeof metadataOf> {
  return metadataOf(parseFrontmatter(yaml).data);
}

describe('frontmatter', () => {
  it('of VuePress: categories and tags are topics, the site among them is the outlet', () => {
    const metadata = read(`
title: 안개를 읽는 그리드
description: 칸과 칸 사이를 비우는 법
date: 2025-08-08
category:
  - CSS
  - Article(s)
tag: [blog, wave.example.com, css, grid]
`);
    assert.deepEqual(metadata, {
      title: '안개를 읽는 그리드',
      summary: '칸과 칸 사이를 비우는 법',
      date: '2025-08-08',
      authors: [],
      outlet: 'wave.example.com',
      topics: ['CSS', 'grid'],
    });
  });

  it('of Hugo: tags, authors and a date with a time', () => {
    const { topics, authors, date } = read('tags: [go, cli]\nauthors: [Ink, Quill]\ndate: 2024-03-01T09:00:00+09:00');
    assert.deepEqual(
      [topics, authors.map(author => author.name), date],
      [['go', 'cli'], ['Ink', 'Quill'], '2024-03-01'],
    );
  });

  it('of Seoga’s own articles: outlet, summary, source and topics', () => {
    const { outlet, summary, sourceUrl, topics } = read(
      'outlet: 모래시계뉴스\nsummary: 짧게\nsource: https://example.com/1\ntopics: [검색]',
    );
    assert.deepEqual([outlet, summary, sourceUrl, topics], ['모래시계뉴스', '짧게', 'https://example.com/1', ['검색']]);
  });

  it('names an author as text, as an object or as a list of either', () => {
    const url = 'https://ink.example';
    assert.deepEqual(read('author: 강다람').authors, [{ name: '강다람' }]);
    assert.deepEqual(read(`author:\n  name: Ink\n  url: ${url}`).authors, [{ name: 'Ink', url }]);
    assert.deepEqual(read(`author:\n  - name: Ink\n    url : ${url}\n  - Quill`).authors, [
      { name: 'Ink', url },
      { name: 'Quill' },
    ]);
  });

  it('an author’s address that no browser opens is left out', () => {
    assert.deepEqual(read('author: {name: Ink, url: "javascript:alert(1)"}').authors, [{ name: 'Ink' }]);
  });

  it('the same author under two keys is one author, and an empty one is none', () => {
    assert.deepEqual(read('author: Ink\nauthors: [Ink, Quill]').authors, [{ name: 'Ink' }, { name: 'Quill' }]);
    assert.deepEqual(read('author: ""\nauthors: [Quill]').authors, [{ name: 'Quill' }]);
  });

  const dates: readonly [unknown, string | undefined][] = [
    ['2025-08-08', '2025-08-08'],
    ['2025-8-8', '2025-08-08'],
    ['2025/08/08 10:00', '2025-08-08'],
    ['2025.08.08.', '2025-08-08'],
    [new Date('2025-08-08T00:00:00Z'), '2025-08-08'],
    ['2025-08', '2025-08'],
    [2025, '2025'],
    [new Date(Number.NaN), undefined],
    ['2025-13-01', undefined],
    ['2025-02-45', undefined],
    ['어제', undefined],
    [20250808, undefined],
    [{ toString: 'x' }, undefined],
    [undefined, undefined],
  ];
  for (const [written, date] of dates) {
    it(`a date written ${String(JSON.stringify(written))} is ${date ?? 'no date'}`, () => {
      assert.equal(metadataOf({ date: written }).date, date);
    });
  }

  it('one topic is written one way within an article', () => {
    assert.deepEqual(read('tags: [AI, ai, Ai]').topics, ['AI']);
  });

  it('a description that repeats the title is no summary', () => {
    assert.equal(read('title: 그리드\ndescription: Article(s) > 그리드').summary, undefined);
    assert.equal(read('title: 그리드\ndescription: 그리드').summary, undefined);
  });

  it('of whatever shape gives metadata of ours, and never throws', () => {
    const keys = fc.constantFrom(
      'title',
      'date',
      'author',
      'authors',
      'tag',
      'tags',
      'category',
      'url',
      'summary',
      'outlet',
    );
    fc.assert(
      fc.property(fc.dictionary(keys, fc.anything()), data => {
        const metadata = metadataOf(data);
        assert.ok(metadata.title === undefined || metadata.title.trim() !== '');
        assert.ok(metadata.date === undefined || /^\d{4}(-\d\d){0,2}$/.test(metadata.date));
        assert.ok(metadata.authors.every(author => author.name !== ''));
        assert.ok(metadata.topics.every(topic => typeof topic === 'string' && topic !== ''));
      }),
    );
  });
});
