import assert from 'node:assert/strict';
import { createRenderer } from '../../../src/core/markdown/render';
import { contextOf } from './article-context';

/** `element line` for every element that says its line, in the order of the page. */
async function lines(text: string): Promise<readonly string[]> {
  const { html } = await createRenderer().render({ text, format: 'markdown' }, contextOf());
  return [...html.matchAll(/<([a-z0-9]+)[^>]* data-line="(\d+)"/g)].map(([, name, line]) => `${name} ${line}`);
}

describe('블록은 파일의 몇째 줄인지 말한다', () => {
  it('frontmatter까지 센다', async () => {
    assert.deepEqual(await lines('---\ntitle: x\n---\n\n글\n\n## 절\n'), ['p 5', 'h2 7']);
  });

  it('목록과 인용과 표와 코드와 수식과 가로줄', async () => {
    const text = '- a\n  - b\n\n> c\n\n|d|\n|-|\n|e|\n\n```\nf\n```\n\n$$\ng\n$$\n\n---\n';
    assert.deepEqual(await lines(text), [
      'li 1',
      'li 2',
      'blockquote 4',
      'p 4',
      'table 6',
      'tr 6',
      'tr 8',
      'figure 10',
      'div 14',
      'hr 18',
    ]);
  });

  it('상자와 접는 칸과 탭과 카드', async () => {
    const text =
      '::: tip\na\n:::\n\n::: details\nb\n:::\n\n::: tabs\n@tab c\nd\n@tab e\nf\n:::\n\n<SiteInfo name="g"/>\n\n```component VPCard\n{"title":"h","link":"https://a.example"}\n```\n';
    assert.deepEqual(await lines(text), [
      'div 1',
      'p 2',
      'details 5',
      'p 6',
      'div 9',
      'div 10',
      'p 11',
      'div 12',
      'p 13',
      'aside 16',
      'a 18',
    ]);
  });

  it('여러 줄의 HTML에서도 제 줄을 말한다', async () => {
    assert.deepEqual(await lines('<div>\n<p>a</p>\n<b>b</b>\n<p>c</p>\n</div>\n'), ['div 1', 'p 2', 'p 4']);
  });

  it('페이지를 내려가며 줄어들지 않는다: 위에서 정의한 각주는 말하지 않는다', async () => {
    assert.deepEqual(await lines('a[^1]\n\n[^1]: 각주\n\nb\n'), ['p 1', 'p 5']);
  });
});
