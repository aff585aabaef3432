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
    '1. [x]: https://evil.invalid/x.png\n\n![x]',
    '> 1) - [a\nb]: https://evil.invalid/x.png\n\n![a b]',
    '<command:workbench.action.quit> <https://evil.invalid/?q=secret>',
    '[![x](https://evil.invalid/x.png)](https://evil.invalid)',
  ];
  for (const written of hostile) {
    it(`leads nowhere and loads nothing: ${JSON.stringify(written)}`, () => {
      assert.match(md.render(written), /<(?:a|img)\b/, 'hostile as it is');
      assert.doesNotMatch(md.render(inertMarkdown(written)), /<(?:a|img)\b/);
    });
  }

  it('leaves code alone, and draws none of it', () => {
    const code = '```ts\nconst a: { [key: string]: T } = b[i][j](x);\n```';
    assert.equal(inertMarkdown(code), code);
    const drawn = '```mermaid\ngraph TD\n A --> B\n```';
    assert.equal(inertMarkdown(drawn), '```\ngraph TD\n A --> B\n```');
    assert.doesNotMatch(inertMarkdown(`- ${drawn}`), /mermaid/);
  });

  it('takes nothing for code that ends, or belongs to something that does', () => {
    for (const written of [
      '```\ncode\n```\n![x](https://evil.invalid/x.png)\n```',
      '    ```\n\n![x](https://evil.invalid/x.png)\n\n    ```',
      '```\n~~~\n```\n![x](https://evil.invalid/x.png)\n~~~\n```',
    ]) {
      assert.match(md.render(written), /<img/, 'hostile as it is');
      assert.doesNotMatch(md.render(inertMarkdown(written)), /<img/, written);
    }
    const inList = '  ```\n![x](https://evil.invalid/x.png)\n  ```';
    assert.match(md.render(`- item\n\n${inList}`), /<img/, 'hostile as it is');
    assert.doesNotMatch(md.render(`- item\n\n${inertMarkdown(inList)}`), /<img/);
  });

  it('stays as it is where there is nothing to disarm', () => {
    const plain = '**굵게** `code` [1], a[0]\n\n- item';
    assert.equal(inertMarkdown(plain), plain);
  });
});
