import assert from 'node:assert/strict';
import { createRenderer } from '../../../src/core/markdown/render';
import { sanitize } from '../../../src/core/markdown/sanitize';
import { contextOf } from './article-context';
import { dangersIn } from './dangers';

const vectors: readonly string[] = [
  '<script>alert(1)</script>',
  '<ScRiPt>alert(1)</sCrIpT>',
  '<script src=//evil.example></script>',
  '<scr<script>ipt>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<img src="x" OnError = "alert(1)">',
  '<img/src=x/onerror=alert(1)>',
  '<img src=javascript:alert(1)>',
  '<img src="data:image/svg+xml,<svg onload=alert(1)>">',
  '<img srcset="https://evil.example/a 2x" src=x>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href="java&#9;script:alert(1)">x</a>',
  '<a href="java&Tab;script&colon;alert(1)">x</a>',
  '<a href="&#1;javascript:alert(1)">x</a>',
  '<a href=" \u00a0javascript:alert(1)">x</a>',
  '<a href="vbscript:x">x</a><a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="https://x" onclick="alert(1)" style="position:fixed" target=_top>x</a>',
  '[x](javascript:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](<javascript:alert(1)>)',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x]: javascript:alert(1)\n\n[x]',
  '<javascript:alert(1)>',
  '![x](javascript:alert(1))',
  '![" onerror="alert(1)](x)',
  '[x](https://a.example "\\" onclick=\\"alert(1)")',
  '<svg onload=alert(1)><circle/></svg>',
  '<svg><script>alert(1)</script></svg>',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<math><mi//xlink:href="data:x,<script>alert(1)</script>">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<template><img src=x onerror=alert(1)></template>',
  '<textarea><img title="</textarea><img src=x onerror=alert(1)>">',
  '<title><img title="</title><img src=x onerror=alert(1)>">',
  '<xmp><img title="</xmp><img src=x onerror=alert(1)>">',
  '<select><option><style><img src=x onerror=alert(1)></style></select>',
  '<style>@import url(https://evil.example)</style>',
  '<div style="background:url(javascript:alert(1))">x</div>',
  '<link rel=stylesheet href=https://evil.example><meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<base href="https://evil.example/"><a href="x">y</a>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<object data="javascript:alert(1)"></object><embed src="javascript:alert(1)">',
  '<video><source onerror=alert(1) src="javascript:alert(1)"></video>',
  '<details open ontoggle=alert(1)><summary>x</summary></details>',
  '<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">x</button></form>',
  '<table background="javascript:alert(1)"><td background="javascript:alert(1)">',
  '<!--[if gte IE 4]><script>alert(1)</script><![endif]-->',
  '<!--><img src=x onerror=alert(1)>-->',
  '<!-- --!><img src=x onerror=alert(1)> -->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<?xml-stylesheet href="javascript:alert(1)"?>',
  '<x onclick=alert(1)>y</x>',
  '<a is="x" name="body" id="location">x</a>',
  '<SiteInfo name="<img src=x onerror=alert(1)>" url="javascript:alert(1)"/>',
  '<VidStack src="javascript:alert(1)" title="<script>alert(1)</script>"/>',
  '<CodePen user="a/../../x" slug-hash="javascript:alert(1)"/>',
  '```component VPCard\n{"title":"<script>alert(1)</script>","link":"javascript:alert(1)"}\n```',
  '```"><img/src=x/onerror=alert(1)>\n<script>alert(1)</script>\n```',
  '```js title="<img src=x onerror=alert(1)>"\nx\n```',
  '::: tip <img src=x onerror=alert(1)>\nx\n:::',
  '::: tabs\n@tab <script>alert(1)</script>\nx\n:::',
  '# <img src=x onerror=alert(1)>\n\n[[toc]]\n\n## <script>x</script> " onclick="alert(1)',
  '{{ $frontmatter.evil }}',
  '$$\n<img src=x onerror=alert(1)>\n$$',
  'x[^1]\n\n[^1]: <img src=x onerror=alert(1)>',
  '[^<img src=x onerror=alert(1)>]\n\n[^<img src=x onerror=alert(1)>]: x',
];

describe('글에 무엇이 있어도 화면에서 실행되는 것은 없다', () => {
  const renderer = createRenderer();
  const context = contextOf({ evil: '<img src=x onerror=alert(1)>' });

  for (const vector of vectors) {
    it(JSON.stringify(vector), async () => {
      for (const format of ['markdown', 'plain'] as const) {
        const { html } = await renderer.render({ text: vector, format }, context);
        assert.deepEqual(dangersIn(html), [], html);
      }
      const alone = sanitize(vector, context);
      assert.deepEqual(dangersIn(alone), [], alone);
      // What a second parser makes of it is what the first one meant.
      assert.deepEqual(dangersIn(sanitize(alone, context)), []);
    });
  }

  it('글쓴이는 리더의 속성을 흉내 낼 수 없다', async () => {
    const text =
      '<a data-article="x" data-heading="y" href="https://example.com">a</a>\n\n<span class="remote-image" data-src="https://example.com" id="x" role="img" hidden>b</span>';
    const { html } = await renderer.render({ text, format: 'markdown' }, context);
    assert.equal(
      html.trim(),
      '<p data-line="1"><a class="external" href="https://example.com">a</a></p>\n<p data-line="3"><span>b</span></p>',
    );
  });

  it('이 페이지에 없는 클래스와 겹치는 id는 남지 않는다', () => {
    assert.equal(
      sanitize('<p class="callout evil k-3 x" id="a">1</p><p id="a">2</p>', context),
      '<p class="callout k-3" id="a">1</p><p>2</p>',
    );
  });

  it('실행되는 요소는 내용째 빼고, 모르는 요소는 글만 남긴다', () => {
    assert.equal(sanitize('a<script>b</script><style>c</style><center>d</center><blink>e</blink>', context), 'ade');
  });

  it('resolveLink의 답도 믿지 않는다', () => {
    const lying = { ...context, resolveLink: () => ({ kind: 'external', url: 'javascript:alert(1)' }) as const };
    assert.deepEqual(dangersIn(sanitize('<a href="/a">x</a>', lying)), []);
  });

  it('표 밖의 칸은 뒤에 오는 제목을 삼키지 않는다', () => {
    assert.equal(sanitize('<td>\n<h2>a <td>b</h2>', context), '\n<h2>a b</h2>');
  });

  it('깊이 겹친 요소도 끝까지 간다', () => {
    const deep = sanitize(`${'<span>'.repeat(20_000)}x`, context);
    assert.ok(deep.startsWith('<span><span>') && deep.includes('x</span>'));
  });
});
