import assert from 'node:assert/strict';
import { articleText } from '../../../src/core/library/article-text';

const FILE = `---
title: 벡터 검색
lang: ko
---

# {{ $frontmatter.title }} 관련

첫 문단.

## 비용

\`\`\`md
## 코드 속
  {{  x }}
\`\`\`
`;

describe('an article as a model reads it', () => {
  const text = articleText(FILE, { path: 'a.md', title: '벡터 검색' });

  it('begins behind its frontmatter', () => {
    assert.equal(text.bodyLine, 6);
  });

  it('keeps the numbers of its lines', () => {
    assert.equal(text.lines[9], '## 비용');
    assert.equal(text.lines.length, 15);
    assert.deepEqual(
      text.outline.map(({ text, line }) => [text, line]),
      [['비용', 10]],
    );
  });

  it('has the title where it only points to it', () => {
    assert.equal(text.lines[5], '# 벡터 검색 관련');
  });

  it('leaves every other line as it is written', () => {
    assert.equal(text.lines[13], '  {{  x }}');
  });

  it('has no headings where it is no Markdown, and begins with its first words', () => {
    const plain = articleText('\uFEFF\r\n\r\n제목\r\n## 아님\r\n', { path: 'a.txt', title: '제목' });
    assert.deepEqual(plain, { lines: ['', '', '제목', '## 아님'], bodyLine: 3, outline: [] });
  });
});
