import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createRenderer } from '../../../src/core/markdown/render';
import { checkContext } from '../../bench/render/check-article';
import { leaksIn } from '../../bench/render/leaks';
import { shownText } from '../../bench/render/shown-text';

/** A construct of several lines, without the empty lines around it. */
type Block = readonly string[];

/** Constructs that hold nothing, as their authors write them. */
const leaves: readonly Block[] = [
  ['문단의 **굵은** 글과 `::: 코드 {{ x }}` 와 [링크](/a.md)', '둘째 줄 ==표시== 와 $x^2$'],
  ['[<VPIcon icon="fas fa-globe"/>아이콘](https://a.example) ![<VPIcon icon="x"/>그림](./a.png =10x10)'],
  ['<VPIcon icon="fas fa-globe"/>글 <Badge text="새"/> 각주[^1] ^[바로 쓴 각주]'],
  ['## 제목 {#own}'],
  ['[[toc]]'],
  ['```js title="a.js"', '::: tip', '@tab x', '```'],
  ['````md', '```js', '```', '````'],
  ['```component VPCard', '{ "title": "카드", "link": "/a.md" }', '```'],
  ['<SiteInfo', '  name="이름 > 둘"', '  desc="설명"', '  url="https://a.example"/>'],
  ['<VidStack src="youtube/abc"/>'],
  ['| a | b |', '|---|:-:|', '| x<br>y | `a|b` |'],
  ['$$', 'x_1 = y', '$$'],
  ['<!-- TODO: 작성 -->'],
  ['<!--', '::: tip', '숨김', '-->'],
  ['> [!TIP]', '> 알림'],
  ['> [!NOTE] 제목', '> - 알림'],
  ['- [ ] 할 일', '- [x] 한 일'],
  ['<details>', '<summary>요약</summary>', '', '내용', '', '</details>'],
  ['<p align="center">가운데 <b>굵게</b></p>'],
  ['용어', ': 뜻'],
  ['@include(./a.md)'],
  ['::: mermaid', 'graph TD; A-->B', ':::'],
  ['---'],
];

const joined = (blocks: readonly Block[]): Block =>
  blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block]));
const indented = (block: Block, first: string, rest: string): Block =>
  block.map((line, index) => (index === 0 ? first + line : line === '' ? '' : rest + line));

/** Constructs that hold others, with as many colons as their depth asks for. */
const { block } = fc.letrec<{ block: Block; blocks: readonly Block[] }>(tie => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...leaves),
    fc
      .tuple(fc.constantFrom('tip 제목', 'details', 'warning', 'tipe', 'info <VPIcon icon="x"/>'), tie('blocks'))
      .map(([name, inner]) => contained(name, joined(inner))),
    fc
      .tuple(fc.constantFrom('tabs', 'code-tabs#a'), fc.array(tie('blocks'), { minLength: 1, maxLength: 3 }))
      .map(([name, tabs]) =>
        contained(name, joined(tabs.map(tab => ['@tab <VPIcon icon="x"/>탭', '', ...joined(tab)]))),
      ),
    tie('blocks').map(inner => indented(joined(inner), '- ', '  ')),
    tie('blocks').map(inner => indented(joined(inner), '1. ', '   ')),
    tie('blocks').map(inner => joined(inner).map(line => (line === '' ? '>' : `> ${line}`))),
  ),
}));

function contained(name: string, inner: Block): Block {
  const deepest = Math.max(2, ...inner.map(line => /^[\s>-]*(?:\d\. )?(:{3,})/.exec(line)?.[1]?.length ?? 0));
  const colons = ':'.repeat(deepest + 1);
  return [`${colons} ${name}`, '', ...inner, '', colons];
}

describe('겹쳐 쓴 구문', function () {
  this.timeout(300_000);
  const renderer = createRenderer();

  it('어떻게 겹쳐도 날것으로 새지 않는다', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 4 }), async blocks => {
        const text = `시작\n\n${joined(blocks).join('\n')}\n\n[^1]: 각주\n`;
        const { html } = await renderer.render({ text, format: 'markdown' }, checkContext(text));
        assert.deepEqual(leaksIn(shownText(html).prose), [], text);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 300) },
    );
  });
});
