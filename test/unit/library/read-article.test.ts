import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Article } from '../../../src/core/library/article';
import { decode } from '../../../src/core/library/decode-file';
import { readArticle } from '../../../src/core/library/read-article';
import type { FileContent } from '../../../src/core/library/shelf';
import { SHELF } from './articles';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(text: string, path = 'guide/fog.md'): Article {
  return readArticle(SHELF, path, decode(bytesOf(text)));
}

describe('decoding', () => {
  const rows: readonly [rule: string, bytes: FileContent, outcome: string][] = [
    ['bytes that are UTF-8 are their text', bytesOf('안개'), '안개'],
    ['a byte order mark is no text', bytesOf('\uFEFF안개'), '안개'],
    ['a file that could not be read is unreadable', 'unreadable', 'unreadable'],
    ['a file that is gone is missing', 'missing', 'missing'],
    ['no bytes are empty', new Uint8Array(), 'empty'],
    ['white space alone is empty', bytesOf(' \n\t\r\n'), 'empty'],
    ['a NUL near the start is binary', bytesOf('PNG\0data'), 'binary'],
    ['UTF-16 is binary to us', new Uint8Array([0xff, 0xfe, 0x61, 0, 0x62, 0]), 'binary'],
    ['한글 윈도우의 옛 인코딩은 UTF-8이 아니다', new Uint8Array([0xbe, 0xc8, 0xb0, 0xb3]), 'notUtf8'],
    ['a file larger than any article was not read', 'tooLarge', 'tooLarge'],
  ];
  for (const [rule, bytes, outcome] of rows) {
    it(rule, () => {
      const decoded = decode(bytes);
      assert.equal(decoded.kind === 'text' ? decoded.text : decoded.problem, outcome);
    });
  }
});

describe('reading an article', () => {
  it('takes its title from frontmatter, then the heading, then the source card, then the file', () => {
    const card = '<SiteInfo name="등대 일지" url="https://example.com/1"/>';
    assert.equal(read(`---\ntitle: 안개\n---\n# 제목\n${card}`).title, '안개');
    assert.equal(read(`${card}\n# 제목`).title, '제목');
    assert.equal(read(card).title, '등대 일지');
    assert.equal(read('본문뿐인 글').title, 'fog');
    assert.equal(read('본문뿐인 글', 'guide/README.md').title, 'guide');
  });

  it('takes the summary and the original page from the source card where frontmatter says nothing', () => {
    const card = '<SiteInfo\n  name="n"\n\n  desc="안개 &amp; 등대"\n  url="https://example.com/1"/>';
    const { summary, sourceUrl } = read(card);
    assert.deepEqual([summary, sourceUrl], ['안개 & 등대', 'https://example.com/1']);
    assert.equal(read(`---\nsummary: 우리말\n---\n${card}`).summary, '우리말');
  });

  it('a stub is of the page that its only card leads to; a card in an article may lead anywhere', () => {
    const card = (address: string) =>
      `\`\`\`component VPCard\n{\n  "title": "일지",\n  "link": "${address}"\n}\n\`\`\`\n`;
    const inside = card('/guide/README.md');
    assert.equal(read(`${inside}\n${card('https://example.com/1')}`).sourceUrl, 'https://example.com/1');
    assert.equal(read(`${card('https://example.com/1')}\n${card('https://example.com/2')}`).sourceUrl, undefined);
    const body = '등대는 밤마다 불을 켠다. '.repeat(3);
    assert.equal(read(`${card('https://example.com/1')}\n${body}`).sourceUrl, undefined);
  });

  it('does not take another tag for a source card', () => {
    const { title, sourceUrl } = read('<input name="query" url="https://example.com/form"/>\n\ntext');
    assert.deepEqual([title, sourceUrl], ['fog', undefined]);
  });

  it('does not offer a page that no browser opens', () => {
    assert.equal(read('<SiteInfo name="n" url="javascript:alert(1)"/>').sourceUrl, undefined);
  });

  it('takes the language from the body, whatever frontmatter says', () => {
    assert.equal(read('---\nlang: ko-KR\ntitle: Fog\n---\nThe keepers read the fog by its smell.').lang, 'en');
    assert.equal(read('---\nlang: en-US\n---\n안개는 냄새로 먼저 온다.').lang, 'ko');
  });

  it('with broken frontmatter is still an article, and says in which line', () => {
    const article = read('---\ntitle: 안개\ntags: [a, b\n---\n본문');
    assert.equal(article.problem, 'brokenFrontmatter');
    assert.equal(article.title, '안개');
    assert.match(article.problemDetail ?? '', /line \d+/);
  });

  it('without Markdown reads the byline', () => {
    const article = read('섬마을 소식\n\n본문\n문하늬 파랑통신 기자 a@example.com', 'news.TXT');
    assert.deepEqual(
      [article.title, article.authors, article.outlet],
      ['섬마을 소식', [{ name: '문하늬' }], '파랑통신'],
    );
  });

  it('without Markdown keeps the signs of Markdown', () => {
    assert.equal(read('# 번호판을 단 배', 'a.txt').title, '# 번호판을 단 배');
  });

  it('that cannot be read is a row with its file’s name and the problem', () => {
    const article = readArticle(SHELF, 'a/fog.md', decode(new Uint8Array()));
    assert.deepEqual([article.title, article.problem, article.id], ['fog', 'empty', 'notes/a/fog.md']);
  });

  const paths = fc.constantFrom('a.md', 'b/README.md', 'c.txt', '.md', 'd/.txt', 'e.markdown');
  const pieces = fc.constantFrom(
    '---\n',
    '...\n',
    'title: ',
    'date: ',
    'author:\n  - ',
    'url : ',
    '&a [*a]',
    '{',
    '}',
    '"',
    '# ',
    '\n',
    '```',
    '<SiteInfo ',
    'name="',
    '/>',
    '<!--',
    '-->',
    '{{ x }}',
    '기자',
    'by ',
    'Apr 27. 2023',
    '2025.',
    '\u0000',
    '\ud800',
    '🌊',
    '? ',
    '!!js/function ',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.oneof(pieces, fc.string({ maxLength: 5 })), { maxLength: 40 }).map(parts => parts.join('')),
  );

  function assertWhole(article: Article, path: string): void {
    assert.equal(article.path, path);
    assert.ok(article.title.trim() !== '', `a title for ${path}`);
    for (const count of Object.values(article.length)) assert.ok(count >= 0 && Number.isInteger(count));
    assert.deepEqual(structuredClone(article), article);
  }

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(paths, texts, (path, text) => assertWhole(readArticle(SHELF, path, { kind: 'text', text }), path)),
      { numRuns: 1000 },
    );
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(paths, fc.uint8Array({ maxLength: 200 }), (path, bytes) => {
        assertWhole(readArticle(SHELF, path, decode(bytes)), path);
      }),
    );
  });
});
