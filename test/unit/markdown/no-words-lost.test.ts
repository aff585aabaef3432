import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { createRenderer } from '../../../src/core/markdown/render';
import { checkArticle, checkContext } from '../../bench/render/check-article';
import { shownText } from '../../bench/render/shown-text';

/** Constructs, whole and broken; every `W` becomes a word of its own, which must be seen. */
const constructs: readonly string[] = [
  'W\n\n',
  '\n\n',
  '\n## W\n\n',
  'W\n===\n',
  '::: tip W\nW\n',
  '::: details W\nW\n:::\n',
  ':::: note\nW\n',
  '::: W 제목\n',
  '::: tipe W\nW\n:::\n',
  ':::\n',
  '::::\n',
  '::: tabs\n',
  '::: code-tabs#W2\n@tab W\n```js\nW\n```\n:::\n',
  '@tab W\nW\n',
  '@tab:active W\n\nW\n',
  '> W\n',
  '> [!TIP]\n> W\n',
  '> [!NOTE] W\n',
  '> ::: info W\n> W\n',
  '- W\n',
  '  - W\n\n    W\n',
  '1. W\n   ::: tip\n   W\n   :::\n',
  '- [ ] W\n',
  '```js\nW\n```\n',
  '```js title="W"\nW\n',
  '```\n',
  '~~~\nW\n~~~\n',
  '    W\n',
  '```component VPCard\n{"title": "W", "desc": "W", "link": "/W2.md"}\n```\n',
  '```component VPCard\n{"title": "W",\n```\n',
  '<SiteInfo name="W" desc=\'W\' url="https://a.example"/>\n',
  '<SiteInfo\n  name="W"\n\n  desc="W > W"\n/>\n',
  '\n<SiteInfo\n  name="W\n  desc="W"\n  url="https://a.example"/>\n',
  '<VPIcon icon="x"/>W ',
  '<VPIcon icon="x/>W\n\n',
  '<VidStack src="youtube/a" title="W"/>\n',
  '<Badge text="W"/> <Badge type="x">W</Badge>\n',
  '<ClientOnly>\n\nW\n\n</ClientOnly>\n',
  '[W](/a.md) ![W](./a.png) ',
  '[<VPIcon icon="x"/>W](https://a.example) ',
  '[W](https://a.example/a b) [W][none] [W] ',
  '![W](./a.png =10x20) ',
  '**W** *W* ~~W~~ ==W== `W` ',
  '**W ',
  '`W ',
  '==W ',
  '[W ',
  '[W](',
  'W[^1] ^[W] ',
  '[^1]: W\n',
  '[^2]: W\n\n    W\n',
  '[^9] ',
  '| W | W |\n|---|---|\n| W | `W` |\n',
  '| W |\n',
  '<details>\n<summary>W</summary>\n\nW\n\n</details>\n',
  '<details><summary>W\n',
  '</details>\n',
  '<div>W</div>\n',
  '<div>\n\nW\n',
  '<p align="center">W\n',
  '<b>W',
  '</i>',
  'List<W> <T> W<U>\n',
  '<W>\n',
  '<!-- W\n\n',
  '$$\nW\n$$\n',
  '$$ W\n',
  '$W$ ',
  '{{ W }} ',
  'W\n: W\n',
  '*[W2]: W2\n',
  '# W {#W2 .W2}\n',
  'W {.W2}\n',
  'H~W~ x^W^ :W: ',
  '[[toc]]\n',
  '---\n',
  '@include(./W.md)\n',
  '<<< @/W.ts{1}\n',
  '::: mermaid\nW\n:::\n',
  '::: chart W\n```json\nW\n```\n:::\n',
  '&lt;W&gt; \\*W\\* &W; ',
  '<table><tr><td>W</td></tr></table>\n',
  '<table>W\n',
];

/** The text with another word in place of every `W`; a `W2` stands where nothing is shown. */
function withWords(text: string): { readonly text: string; readonly words: readonly string[] } {
  const words: string[] = [];
  const filled = text.replace(/W2?/g, written => {
    if (written === 'W2') return 'hidden';
    words.push(`word${words.length}x`);
    return words.at(-1) ?? '';
  });
  return { text: filled, words };
}

describe('글의 낱말은 사라지지 않는다', function () {
  this.timeout(300_000);
  const renderer = createRenderer();

  for (const folder of ['data/articles']) {
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name =>
      name.endsWith('.md'),
    )) {
      it(`${folder}/${path}`, async () => {
        const found = await checkArticle(renderer, path, readFileSync(join(folder, path), 'utf8'));
        assert.deepEqual(
          { thrown: found.thrown, leaks: found.leaks, lost: found.lost },
          { thrown: undefined, leaks: [], lost: [] },
        );
      });
    }
  }

  it('구문이 어떻게 겹치고 깨져도', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...constructs), { minLength: 1, maxLength: 12 }), async parts => {
        const { text, words } = withWords(`시작\n\n${parts.join('')}`);
        const { html } = await renderer.render({ text, format: 'markdown' }, checkContext(text));
        const shown = `${html} ${shownText(html).all}`;
        const lost = words.filter(word => !shown.includes(word));
        assert.deepEqual(lost, [], text);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 400) },
    );
  });
});
