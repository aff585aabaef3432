import assert from 'node:assert/strict';
import fc from 'fast-check';
import { articleId, placeOf } from '../../../src/core/library/article';
import { formatOf, isArticlePath, isShelfArticle, isShelfFolder, nameOf } from '../../../src/core/library/article-file';
import { SHELF } from './articles';

describe('an article file', () => {
  it('is Markdown or plain text, in whatever case its ending is written', () => {
    assert.deepEqual(['a.md', 'A.MD', 'b/c.markdown', 'd.mdx', 'e.TXT'].map(isArticlePath), Array(5).fill(true));
    assert.deepEqual(['a.ts', 'md', 'a.md.bak', 'a.html'].map(isArticlePath), Array(4).fill(false));
  });

  it('is plain where it is .txt', () => {
    assert.deepEqual(['a.TXT', 'a.md'].map(formatOf), ['plain', 'markdown']);
  });

  it('is named without its ending, an index file by its folder', () => {
    assert.deepEqual(['a/b/3276.md', 'guide/README.md', 'guide/index.md', 'README.md', 'v1.2.md', '.md'].map(nameOf), [
      '3276',
      'guide',
      'guide',
      'README',
      'v1.2',
      '.md',
    ]);
  });

  it('in a hidden folder or a tool’s is none of the shelf', () => {
    assert.deepEqual(['notes', 'node_modules', '.git', 'dist'].map(isShelfFolder), [true, false, false, false]);
    assert.deepEqual(['a.md', 'x/a.md', 'x/node_modules/y/README.md', '.github/a.md', 'x/a.png'].map(isShelfArticle), [
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('an article’s id', () => {
  it('names its shelf and its path', () => {
    const path = fc
      .array(fc.constantFrom('a', '가', 'b.md', ' '), { minLength: 1 })
      .map(segments => segments.join('/'));
    fc.assert(fc.property(path, path => assert.deepEqual(placeOf(articleId(SHELF, path)), { shelf: SHELF, path })));
  });
});
