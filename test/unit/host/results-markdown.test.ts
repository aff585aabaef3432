import assert from 'node:assert/strict';
import { resultsMarkdown } from '../../../src/host/results/results-markdown';

const passage = (line: number, text: string) => ({ line, heading: undefined, text, spans: [] });

describe('results as Markdown', () => {
  it('name the sum, and each article with its path and lines', () => {
    const copied = resultsMarkdown('3 results in 2 articles – 검색', [
      { title: '벡터 검색', path: '/shelf/a.md', passages: [passage(3, '검색은 빠르다.'), passage(9, '다시 검색')] },
      { title: 'Index', path: '/shelf/b.md', passages: [] },
    ]);
    assert.equal(
      copied,
      `# 3 results in 2 articles – 검색

## 벡터 검색

\`/shelf/a.md\`

- 3: 검색은 빠르다.
- 9: 다시 검색

## Index

\`/shelf/b.md\`
`,
    );
  });

  it('show text as it is written, whatever marks it holds', () => {
    const copied = resultsMarkdown('x', [{ title: '*a* <b>', path: '/`a`.md', passages: [passage(1, '[a](b) `c`')] }]);
    assert.ok(copied.includes('## \\*a\\* \\<b\\>'));
    assert.ok(copied.includes('`` /`a`.md ``'));
    assert.ok(copied.includes('- 1: \\[a\\](b) \\`c\\`'));
  });
});
