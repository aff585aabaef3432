import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { plainBody } from '../../../../src/core/search/text/plain-body';
import { cpuTime } from '../../cpu-time';
import { anyText } from '../../hangul/arbitrary';

const textsOf = (file: string) => plainBody(file, 'markdown').map(({ text }) => text);
const lineOf = (markdown: string) => textsOf(markdown)[0] ?? '';

describe('a file as plain lines', () => {
  it('every line knows its place in the file and its heading', () => {
    const file = '---\ntitle: A\n---\n\nbefore\n\n## 벡터 **검색**\n\n본문\n';
    assert.deepEqual(plainBody(file, 'markdown'), [
      { text: 'before', line: 5, heading: undefined, isHeading: false, isAside: false, begins: 'block' },
      { text: '벡터 검색', line: 7, heading: '벡터 검색', isHeading: true, level: 2, isAside: false },
      { text: '본문', line: 9, heading: '벡터 검색', isHeading: false, isAside: false, begins: 'block' },
    ]);
  });

  it('plain text is taken as it is', () => {
    assert.deepEqual(plainBody('# 제목\r\n\r\n  *글*', 'plain'), [
      { text: '# 제목', line: 1, heading: undefined, isHeading: false, isAside: false, begins: 'block' },
      { text: '*글*', line: 3, heading: undefined, isHeading: false, isAside: false, begins: 'block' },
    ]);
  });

  const lines: readonly (readonly [string, string, string])[] = [
    ['emphasis', '**벡터** _검색_ 과 ~~엔진~~ ==표시==', '벡터 검색 과 엔진 표시'],
    ['names with underscores keep them', 'snake_case_name 과 __init__', 'snake_case_name 과 init'],
    ['links and images', '[문서](https://a.b/c_(d) "t") ![그림](x.png)', '문서 그림'],
    ['a picture in a link', '[![배지](a.png)](b.html) 글', '배지 글'],
    ['code in a line', 'use `List<String>` here', 'use List<String> here'],
    ['generics in prose', 'Map<String, List<User>> 타입', 'Map<String, List<User>> 타입'],
    ['html', 'a <b>b</b><br/>c <kbd>Ctrl</kbd>', 'a b c Ctrl'],
    ['icons', '.<VPIcon icon="fas fa-file"/>`Makefile`은', '.Makefile은'],
    ['list items, tasks, quotations', '> - [ ] 할 일', '할 일'],
    ['numbered items', '12. 열둘', '열둘'],
    ['rows of tables', '| 이름 | 값 |', '이름 | 값'],
    ['empty cells', '| 이름 | | `a` |', '이름 | | a'],
    ['bars in cells', '| a \\| b | c |', 'a | b | c'],
    ['bars in prose', 'write `a || b` here', 'write a || b here'],
    ['containers', '::: details 더 보기', '더 보기'],
    ['tabs', '@tab:active npm', 'npm'],
    ['alerts', '> [!TIP] 팁', '팁'],
    ['entities and escapes', 'R&amp;D \\*not\\*', 'R&D *not*'],
    ['footnotes', '글[^1] 그리고', '글 그리고'],
    ['interpolations', '이 글은 {{ $frontmatter.title }} 이다', '이 글은 이다'],
    ['addresses in angles', '보라 <https://a.b/c>', '보라'],
    ['a note', '앞 <!-- TODO: 작성 --> 뒤', '앞 뒤'],
    ['decomposed Hangul', '검색'.normalize('NFD'), '검색'],
  ];
  for (const [what, written, plain] of lines) it(`${what}: ${written}`, () => assert.equal(lineOf(written), plain));

  it('rules, tables’ second rows, the outline and the repeated title are nothing', () => {
    assert.deepEqual(
      textsOf('# {{ $frontmatter.title }} 관련\n\n[[toc]]\n\n---\n\n|---|:--:|\n\n[a]: https://b.c\n'),
      [],
    );
  });

  /** How each line begins, and its first word. */
  const beginnings = (file: string): readonly string[] =>
    plainBody(file, 'markdown').map(({ text, begins = '…' }) => `${begins} ${text.split(' ')[0]}`);

  it('a line goes on with the one above, unless a block begins with it', () => {
    assert.deepEqual(beginnings('one\ntwo\n\nthree\n## four\nfive'), [
      'block one',
      '… two',
      'block three',
      '… four',
      'block five',
    ]);
    assert.deepEqual(beginnings('말\n::: tip 상자\n안\n:::\n밖'), ['block 말', 'block 상자', 'block 안', 'block 밖']);
    assert.deepEqual(beginnings('one\n> two\n> three\n<p>four</p>\n<b>five</b>'), [
      'block one',
      'block two',
      '… three',
      'block four',
      '… five',
    ]);
  });

  it('items, rows and lines of code each stand by themselves', () => {
    assert.deepEqual(beginnings('a:\n- b\n  c\n2. d\n\n| e | f |\n|---|---|\n| g | h |\n'), [
      'block a:',
      'item b',
      '… c',
      'item d',
      'item e',
      'item g',
    ]);
    assert.deepEqual(beginnings('```\nx\ny\n```\nz'), ['item x', 'item y', 'block z']);
  });

  it('rows without bars at their ends are rows below the line that divides them from the head', () => {
    assert.deepEqual(textsOf('a | b\n--|--\nc|d\n\ne|f'), ['a | b', 'c | d', 'e|f']);
  });

  it('the card of the article itself is told from those of others', () => {
    const own = '<SiteInfo\n  name="이름"\n  desc="설명"/>\n';
    const other = '```component VPCard\n{\n  "title": "남"\n}\n```\n';
    assert.deepEqual(
      plainBody(`${own}${other}<CodePen\n  title="펜"\n/>`, 'markdown').map(({ text, isOwn = false }) => [text, isOwn]),
      [
        ['이름', true],
        ['설명', true],
        ['남', false],
        ['펜', false],
      ],
    );
  });

  it('code is kept without its fence', () => {
    assert.deepEqual(textsOf('```ts{1,3} title="x"\nconst a = `b`;\n```\n글'), ['const a = `b`;', '글']);
  });

  it('of a card its words are kept', () => {
    const card = '```component VPCard\n{\n  "title": "가 \\"나\\"",\n  "desc": "다",\n  "link": "https://a.b",\n}\n```';
    assert.deepEqual(textsOf(card), ['가 "나"', '다']);
    assert.ok(plainBody(card, 'markdown').every(({ isAside }) => isAside));
  });

  it('reads a card to its end, whatever tags its words name', () => {
    assert.deepEqual(textsOf('<SiteInfo\n  name="A <dialog> scrolls"\n  url="https://a.b"\n  logo="x.svg"/>\n\n글'), [
      'A <dialog> scrolls',
      '글',
    ]);
  });

  it('of a source card over several lines, too', () => {
    assert.deepEqual(
      textsOf('<SiteInfo\n  name="이름"\n  desc="설명 &amp; 더"\n  url="https://a.b"\n  logo="x.svg"/>\n\n글'),
      ['이름', '설명 & 더', '글'],
    );
  });

  it('the way up from an article, which all of its shelf share, is nothing', () => {
    const card = '```component VPCard\n{\n  "title": "React.js > Article(s)",\n  "desc": "Article(s)",\n}\n```\n글';
    assert.deepEqual(textsOf(card), ['글']);
  });

  it('what only looks like a tag is text', () => {
    assert.deepEqual(textsOf('<T extends object\n글'), ['<T extends object', '글']);
    assert.deepEqual(textsOf('<CodePen\n  title="제목"\n  user="a"\n/>\n글'), ['제목', '글']);
  });

  it('a text that waits inside a long comment is kept, its marks are not', () => {
    assert.deepEqual(textsOf('<!--\n초안 문단\n\n## 초안 제목\n-->\n글'), ['초안 문단', '초안 제목', '글']);
  });

  it('it is told to be hidden, as the reader hides it, and what nobody closes is not', () => {
    const hidden = (file: string) =>
      plainBody(file, 'markdown').flatMap(({ text, isHidden }) => (isHidden ? [text] : []));
    assert.deepEqual(hidden('앞\n\n<!-- 초안\n\n## 제목\n```js\nrun();\n```\n끝 -->\n뒤'), [
      '초안',
      '제목',
      'run();',
      '끝',
    ]);
    assert.deepEqual(hidden('<!-- TODO -->\n글'), []);
    assert.deepEqual(hidden('<!-- 닫지 않은\n\n글'), []);
    assert.deepEqual(hidden('주석은 <!-- 로 열고\n\n```html\n-->\n```\n\n로 닫는다'), []);
  });

  it('scripts and styles go, words about them stay', () => {
    assert.deepEqual(textsOf('<style>\n.a { color: red }\n</style>\n글'), ['글']);
    assert.deepEqual(textsOf('<script> 태그는 이렇게 쓴다\n글'), ['태그는 이렇게 쓴다', '글']);
    assert.deepEqual(textsOf('`<script>` 태그를 만나면\n글'), ['<script> 태그를 만나면', '글']);
  });

  it('of an article of the bookshelf hardly anything but its words is left', () => {
    const lines = plainBody(readFileSync('test/fixtures/library/english-tutorial.md', 'utf8'), 'markdown');
    assert.ok(lines.length > 20);
    const marked = lines.filter(({ text }) => /^\s*(?:#|:::|```|---)|<VPIcon|<SiteInfo|\]\(|\*\*/.test(text));
    assert.deepEqual(marked, []);
  });

  it('lines come in order, none is empty, none holds a line break', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 8 }), pieces => {
        const file = pieces.join('\n');
        const lines = plainBody(file, 'markdown');
        assert.ok(lines.every(({ text }) => text !== '' && !text.includes('\n')));
        assert.ok(lines.every(({ line }, i) => line >= 1 && line > (lines[i - 1]?.line ?? 0)) || lines.length === 0);
      }),
    );
  });

  it('is linear in hostile text', () => {
    const pieces = [
      '[',
      '![](',
      '[](a ',
      '<a ',
      '<',
      '_',
      '*',
      '`',
      '<!--',
      '-->',
      '{{',
      '\\',
      '&',
      '|',
      '> ',
      '::: ',
      '<script>\n',
    ];
    for (const piece of [
      ...pieces,
      '<SiteInfo name="',
      '[a](b "',
      '```component\n"title": "\\',
      '- - ',
      '# ',
      '<!-- -->',
    ]) {
      const spent = cpuTime();
      plainBody(piece.repeat(Math.ceil(300_000 / piece.length)), 'markdown');
      assert.ok(spent() < 3000, piece);
    }
  });
});
