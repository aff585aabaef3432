import assert from 'node:assert/strict';
import { array, assert as check, constantFrom, property } from 'fast-check';
import MarkdownIt from 'markdown-it';
import { readAnswer } from '../../../../src/core/ask/read-answer';
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

  describe('put together of its sentences, as the chat does', () => {
    // Tags are text in the chat, and hold what stands in them all the same.
    const chat = new MarkdownIt({ html: true });
    const shown = (written: string): string =>
      readAnswer(written)
        .map(sentences => sentences.map(({ markdown }) => `${inertMarkdown(markdown)} `).join(''))
        .join('\n\n');
    const picture = '![x](https://evil.invalid/x.png)';

    for (const written of [
      `<!--\n\n~~~\n-->\n${picture}\n~~~`,
      `<pre>\n\n~~~\n</pre>\n${picture}\n~~~`,
      `~~~\na\n~~~\`\n\n~~~\n${picture}\n~~~`,
      `~~~\na\n    ~~~\n\n~~~\n${picture}\n~~~`,
    ]) {
      it(`no block is ended by what stands in another: ${JSON.stringify(written)}`, () => {
        assert.doesNotMatch(chat.render(shown(written)), /<img\b/, shown(written));
      });
    }

    it('a formula does not go on into a block of code', () => {
      assert.equal(shown(`$\nx\n\n~~~\n$\n${picture}\n~~~`), `\\$\nx \n\n~~~\n$\n${picture}\n~~~ `);
    });

    it('nothing is loaded, whatever pieces it is made of', () => {
      const pieces = [
        ...[
          '',
          'text.',
          '- a',
          '> b',
          '~~~',
          '```',
          '    ~~~',
          '~~~`',
          '`',
          '<!--',
          '-->',
          '<pre>',
          '</pre>',
          '<?',
          '?>',
        ],
        ...['\\', '![x', '](https://evil.invalid)', '[x]: /y', '![x]', '[x]', '<![CDATA[', ']]>', '<div>'],
        ...[picture, `\\${picture}`, `- ${picture}`, `    ${picture}`, '![x][1]', '[1]: /y', '[a](/b)'],
      ];
      check(
        property(array(constantFrom(...pieces), { maxLength: 12 }), lines => {
          const markdown = shown(lines.join('\n'));
          assert.doesNotMatch(chat.render(markdown), /<(?:a|img)\b/, markdown);
        }),
        { numRuns: 300 },
      );
    });

    it('what was cut off in a block of code stays one', () => {
      assert.match(chat.render(shown('Text.\n```ts\na[i](b)')), /<code class="language-ts">a\[i\]\(b\)\n/);
    });
  });

  it('is drawn by nobody, whatever space stands before its name', () => {
    assert.doesNotMatch(inertMarkdown('- ```\u00a0mermaid\n  graph\n  ```'), /mermaid/);
  });

  it('stays as it is where there is nothing to disarm', () => {
    const plain = '**굵게** `code` [1], a[0]\n\n- item';
    assert.equal(inertMarkdown(plain), plain);
  });
});
