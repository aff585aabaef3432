import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createRenderer } from '../../../src/core/markdown/render';
import { cpuTime } from '../cpu-time';
import { contextOf } from './article-context';
import { FRAGMENTS } from './fragments';

/**
 * How long a kilobyte may take, in ms of this process's own time, which other processes do not add to. Real articles take less than
 * one, the worst of these about six; what is quadratic takes hundreds.
 */
const PER_KB = 40;
const KILOBYTES = 64;

/** What other parsers have hung on, and what looks for an end that never comes. */
const pieces: readonly string[] = [
  ...FRAGMENTS,
  ...[
    '[',
    '![',
    '[[',
    '[](',
    '[](<',
    '[](a "',
    '![[',
    '[a]: ',
    '[x]: <',
    '[^',
    '^[',
    '[^a]: [^',
    '[a]',
    '![a](b =',
    '![](http://',
  ],
  ...[
    '> ',
    '>',
    '>\n',
    '- ',
    '* * ',
    '- - - ',
    '1. ',
    '  - a\n',
    '> - ',
    '- > ',
    '# a\n',
    'a\n===\n',
    '---\n',
    'a\n: b\n',
  ],
  ...['*_', '***a', 'a**b', 'a*b_', '_a__', '*a_ ', '==a ', '~~a', '``a', '`a``', '한글**', '"a"', 'x^a', 'x~1', ':a'],
  ...[
    '<',
    '<a',
    '<a ',
    '<a x=',
    '<a x="',
    '<a><b>',
    '<b></i>',
    '<div>\n\n',
    '<p>',
    '<td>',
    '<!-- ',
    '<?',
    '<![CDATA[',
    '&',
    '&#',
  ],
  ...[
    '<VPIcon ',
    '<VPIcon icon="',
    '<SiteInfo name="',
    '<VidStack src="',
    '<details><summary>\n',
    '{{',
    '{.a}',
    '@[code',
  ],
  ...[
    '$a',
    '$ ',
    '\\\\(',
    '|',
    '|a',
    'a|b\n',
    '|a|b|\n|-|-|\n',
    '|-',
    'http://',
    '<https://a',
    'a@b.c ',
    '\t',
    '\u200b',
  ],
];

describe('무엇을 되풀이해도 글의 길이만큼만 걸린다', function () {
  this.timeout(600_000);
  const renderer = createRenderer();

  /** Renders the text, which must not take longer than its length allows. */
  async function mustBeQuick(text: string): Promise<void> {
    const spent = cpuTime();
    await renderer.render({ text, format: 'markdown' }, contextOf());
    const perKilobyte = spent() / (text.length / 1024);
    assert.ok(perKilobyte < PER_KB, `${JSON.stringify(text.slice(0, 80))}: ${perKilobyte.toFixed(0)} ms/kB`);
  }

  const repeated = (piece: string): string => piece.repeat(Math.ceil((KILOBYTES * 1024) / piece.length));

  it('조각 하나', async () => {
    // What is defined before makes some rules look further.
    for (const piece of new Set(pieces)) await mustBeQuick(`[^a]: x\n\n*[a]: b\n\n${repeated(piece)}`);
  });

  it('조각 여럿', async () => {
    const some = fc.array(fc.constantFrom(...pieces), { minLength: 2, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(some, async parts => mustBeQuick(repeated(parts.join('')))),
      { numRuns: 40 },
    );
  });

  it('한 조각으로 열고 다른 조각으로 채우기', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...pieces), fc.constantFrom(...pieces), async (open, fill) =>
        mustBeQuick(open.repeat(2_000) + repeated(fill)),
      ),
      { numRuns: 40 },
    );
  });

  it('뒤로 물러나며 찾는 식이 걸리는 글', async () => {
    const long = (piece: string): string => piece.repeat(Math.ceil(200_000 / piece.length));
    for (const text of [
      `::: a${long(' ')}x`,
      `::: tabs\n@tab a${long(' ')}x\n:::`,
      `\`\`\`${long('a')}=\nx\n\`\`\``,
      `글 {${long('a=')}`,
      `글 {.a ${long('.a ')}`,
      `![x](a){${long('a=')}`,
      `\`\`\`component VPCard\n{"title": "${long('<b>')}"}\n\`\`\``,
      `@tab <VPIcon ${long('icon=')}`,
      `![${long('|1')}](a)`,
      `[x](https://a${long(' ')}`,
      `<<< a${long('#a')}]`,
      `|a|b|\n|-|-|\n${long('|`')}`,
      `<SiteInfo ${long('a="')}/>`,
      `\`\`\`js\n${long('// ')}[!code x]\n\`\`\``,
      `*[a]: ${long('a')}\n\n${long('a ')}`,
      `$${long('\\text{')}$`,
      `{{ $frontmatter${long('.a')}`,
      `> [!${long('a')}`,
      `[a]: https://${long('a')}\n\n${long('[a] ')}`,
      `*[b]: ${'a'.repeat(190)}\n\n${long('b ')}`,
      `[a]: /x "${long('a')}"\n\n${long('![a]')}`,
    ])
      await mustBeQuick(text);
  });

  it('줄 하나뿐인 큰 글', async () => {
    await mustBeQuick('가나다 라마바 '.repeat(130_000));
    await mustBeQuick('a'.repeat(1_000_000));
  });
});
