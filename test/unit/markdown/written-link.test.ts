import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { decodeEntities } from '../../../src/core/markdown/decode-entities';
import { renderUncolored } from '../../../src/core/markdown/render';
import { linkText, pathDestination, urlDestination } from '../../../src/core/markdown/written-link';
import { contextOf } from './article-context';

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

/** CommonMark and what GitHub adds, and what articles of the library are written in. */
const gitHub = new MarkdownIt({ html: true, linkify: true });

/** The words of the only link in a piece of HTML. */
function wordsIn(html: string): string {
  const links = [...html.matchAll(/<a [^>]*>(.*?)<\/a>/gs)];
  assert.equal(links.length, 1, html);
  return decodeEntities(links[0]?.[1] ?? '');
}

/** A link with such a text, among others' marks that it must not pair with, and what is read of it. */
const inSentence = (text: string): string => `*a [${text}](b.md) _c \`d $e ~f`;
const inTable = (text: string): string => `| a | b |\n|---|---|\n| [${text}](b.md) | c |\n`;
const inOurs = (markdown: string): string =>
  renderUncolored({ format: 'markdown', text: `${markdown}\n\n[^1]: note\n` }, contextOf({ title: 'x' })).html;

const readers: Readonly<Record<string, (text: string) => string>> = {
  CommonMark: text => wordsIn(commonMark.render(inSentence(text))),
  'a cell of a table': text => wordsIn(gitHub.render(inTable(text))),
  'GitHub’s': text => wordsIn(gitHub.render(inSentence(text))),
  'an article': text =>
    wordsIn(inOurs(inSentence(text)).replace(/<sup class="footnote-ref">.*?<\/sup>|<section.*/gs, '')),
};

/** Titles of everything that is markup somewhere, among letters and what people type. */
const title = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...'\\`*_[]<>&~$|=^:{}()!#@-+.\'" aZ1가') },
      fc.constantFrom(
        '**',
        '==',
        '&amp;',
        '<b>',
        ':tada:',
        '{{ $frontmatter.title }}',
        'https://a.b',
        '[^1]',
        '\\(',
        '~~',
        '$x$',
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map(parts => parts.join(''))
  .filter(text => /\S/.test(text) && !/\p{C}/u.test(text));

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

  it('has a text that people can read: only what would be markup is escaped', () => {
    assert.equal(linkText('a [b] `c`'), 'a \\[b\\] \\`c\\`');
    assert.equal(linkText('two\n  lines '), 'two lines');
    for (const plain of [
      'snake_case',
      'a < b',
      'AT&T',
      'a = b',
      'x^2',
      '3:4',
      'C:\\temp',
      '"글" (1) #2 - 3.',
      'a > b!',
    ])
      assert.equal(linkText(plain), plain);
    assert.equal(linkText('List<String> &amp; _x_'), 'List\\<String> \\&amp; \\_x\\_');
    assert.equal(linkText('3~4개 | $5'), '3\\~4개 \\| \\$5');
    assert.equal(linkText('^1 ==x== {{ $y }} :tada: x^2^'), '\\^1 \\=\\=x\\=\\= {{ \\$y }} \\:tada: x\\^2^');
  });

  for (const [name, wordsOf] of Object.entries(readers)) {
    it(`says what the title says, whatever stands in it, read as ${name}`, () => {
      fc.assert(
        fc.property(title, title => {
          assert.equal(wordsOf(linkText(title)), title.replace(/\s+/g, ' ').trim());
        }),
        { numRuns: 800 },
      );
    });
  }
});
