import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { inertMarkdown } from '../../../../src/host/ask/inert-markdown';

const md = new MarkdownIt();

describe('a model’s Markdown for the chat', () => {
  const hostile = [
    '![x](https://evil.invalid/x.png)',
    '[run](command:workbench.action.quit)',
    '``` [x](https://evil.invalid) `` ` ![x](https://evil.invalid)',
    '![x][1]\n\n[1]: https://evil.invalid/x.png',
    '![x]\n\n[x]: https://evil.invalid/x.png',
    '![x][]\n\n> [x]: https://evil.invalid/x.png',
    '- [x]: https://evil.invalid/x.png\n\n![x]',
    '[![x](https://evil.invalid/x.png)](https://evil.invalid)',
  ];
  for (const written of hostile) {
    it(`leads nowhere and loads nothing: ${JSON.stringify(written)}`, () => {
      assert.match(md.render(written), /<(?:a|img)\b/, 'hostile as it is');
      assert.doesNotMatch(md.render(inertMarkdown(written)), /<(?:a|img)\b/);
    });
  }

  it('stays as it is where there is nothing to disarm', () => {
    const plain = '**굵게** `code` [1], a[0]\n\n- item';
    assert.equal(inertMarkdown(plain), plain);
  });
});
