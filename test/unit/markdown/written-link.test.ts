import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { linkText, pathDestination, urlDestination } from '../../../src/core/markdown/written-link';

/** CommonMark as it is, without our dialect. */
const commonMark = new MarkdownIt('commonmark');

/** The destination and the words of the one link that a line of Markdown is; undefined where it is anything else. */
function linkIn(markdown: string): { readonly href: string; readonly words: string } | undefined {
  const [open, inline, , ...more] = commonMark.parse(markdown, {});
  const [link, text, close, ...rest] = inline?.children ?? [];
  if (open?.type !== 'paragraph_open' || more.length > 0 || rest.length > 0 || close?.type !== 'link_close')
    return undefined;
  return { href: link?.attrGet('href') ?? '', words: text?.content ?? '' };
}

const segment = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter(name => !name.includes('/') && name !== '.' && name !== '..' && name.trim() !== '');

describe('a link that is written', () => {
  it('can be read, and leads to the file', () => {
    assert.equal(pathDestination('a b/글(1).md'), 'a%20b/글%281%29.md');
    assert.equal(pathDestination('../50%#1?.md'), '../50%25%231%3F.md');
    assert.equal(pathDestination('a:b.md'), './a:b.md');
    assert.equal(pathDestination('snake_case-2024.md'), 'snake_case-2024.md');
  });

  it('leads to any path that a file can have', () => {
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 4 }), segments => {
        const path = segments.join('/');
        const link = linkIn(`[x](${pathDestination(path)})`);
        assert.ok(link, `[x](${pathDestination(path)})`);
        assert.equal(decodeURIComponent(link.href).replace(/^\.\//, ''), path.replace(/^\.\//, ''));
        assert.equal(link.words, 'x');
      }),
    );
  });

  it('leads to the very page that an address names', () => {
    for (const url of [
      'https://a.example/b?c=1&d=2#e',
      'https://ko.wikipedia.org/wiki/강화_학습',
      'https://a.example/%EA%B0%80_b',
    ])
      assert.equal(urlDestination(url), url);
    assert.equal(urlDestination('https://a.example/x_(y)'), 'https://a.example/x_%28y%29');
    assert.equal(
      linkIn(`[x](${urlDestination('https://a.example/?a=1&lt;=2')})`)?.href,
      'https://a.example/?a=1&lt;=2',
    );
  });

  it('says what the title says, whatever stands in it', () => {
    assert.equal(linkText('a [b] `c`'), 'a \\[b\\] \\`c\\`');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), title => {
        fc.pre(/\S/.test(title) && !/\p{C}/u.test(title));
        const [, inline] = commonMark.parse(`x [${linkText(title)}](a)`, {});
        const words = (inline?.children ?? []).slice(2, -1).map(({ content }) => content);
        assert.equal(words.join(''), title.replace(/\s+/g, ' ').trim());
      }),
    );
  });
});
