import assert from 'node:assert/strict';
import type { Article, ArticleId } from '../../../src/core/library/article';
import { citationText, definitionAtEnd, footnoteOf, footnotesIn } from '../../../src/core/library/footnote-of';
import type { ShelfId } from '../../../src/core/library/shelf';

const article: Article = {
  id: 'shelf/글/강화 학습 (1).md' as ArticleId,
  shelf: 'shelf' as ShelfId,
  path: '글/강화 학습 (1).md',
  title: '강화 학습 [기초]',
  lang: 'ko',
  date: '2025-08-08',
  authors: [{ name: '김하나' }, { name: 'Ada_L' }],
  outlet: '모래시계',
  topics: [],
  length: { syllables: 0, words: 0 },
  stub: false,
};

describe('a footnote that cites an article', () => {
  it('names title, authors, where and when it appeared, and leads there', () => {
    assert.equal(citationText(article, 'a.md'), '[강화 학습 \\[기초\\]](a.md), 김하나, Ada_L, 모래시계, 2025-08-08');
    assert.equal(
      citationText({ ...article, authors: [] }, 'a.md'),
      '[강화 학습 \\[기초\\]](a.md), 모래시계, 2025-08-08',
    );
  });

  it('is called after the file', () => {
    assert.equal(footnoteOf(article, 'a.md', []).key, '강화-학습-1');
    assert.equal(footnoteOf({ ...article, path: '---.md' }, 'a.md', []).key, 'article');
  });

  it('is written once, whatever it is called there', () => {
    const text = '말[^x].\n\n[^x]: [다른 제목](a.md), 누구\n';
    assert.deepEqual(footnoteOf(article, 'a.md', footnotesIn(text)), { key: 'x', text: undefined });
    assert.notEqual(footnoteOf(article, 'b.md', footnotesIn(text)).text, undefined);
  });

  it('takes no key that something else has, in whatever case', () => {
    const known = footnotesIn('[^rag]: one\n[^RAG-2]: two\n');
    assert.equal(footnoteOf({ ...article, path: 'RAG.md' }, 'a.md', known).key, 'RAG-3');
  });

  it('stands at the end, below an empty line or below its like', () => {
    const add = (before: string) => before + definitionAtEnd(before, { key: 'k', text: 't' });
    assert.equal(add('말'), '말\n\n[^k]: t\n');
    assert.equal(add('말\n'), '말\n\n[^k]: t\n');
    assert.equal(add('말\n\n'), '말\n\n[^k]: t\n');
    assert.equal(add('말\r\n\r\n'), '말\r\n\r\n[^k]: t\n');
    assert.equal(add('말\n\n[^a]: b\n'), '말\n\n[^a]: b\n[^k]: t\n');
    assert.equal(add('말\n\n[^a]: b'), '말\n\n[^a]: b\n[^k]: t\n');
    assert.equal(add(''), '[^k]: t\n');
  });
});

describe('the footnotes of a file', () => {
  it('are the lines that define one', () => {
    const text = 'a[^1]\n\n[^1]: one\n   [^둘]:\ttwo\n    [^code]: no\n[^a b]: no\n[x]: no\n';
    assert.deepEqual(footnotesIn(text), [
      { key: '1', text: 'one' },
      { key: '둘', text: 'two' },
    ]);
  });
});
