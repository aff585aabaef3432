import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { markdownText } from '../../../src/core/markdown/markdown-text';

const markdown = new MarkdownIt();

/** What a reader sees of a card that holds this text. */
function shown(text: string): string {
  const html = markdown.renderInline(markdownText(text));
  return html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

describe('text on a card', () => {
  it('is shown as it is written, whatever marks it holds', () => {
    for (const text of [
      '**굵게**',
      '[a](command:x)',
      '`code`',
      '<b>',
      '$(zap)',
      'a_b_c',
      '1) 시작하기',
      '![x](http://y)',
    ]) {
      assert.equal(shown(text), text);
    }
  });

  it('is shown as it is written, for any line of marks and letters', () => {
    const marks = fc.array(fc.constantFrom(...'\\`*_{}[]()#+-.!~<>|&$:a가 1"\''), { maxLength: 40 });
    fc.assert(
      fc.property(marks, characters => {
        const text = characters.join('').replace(/\s+/g, ' ').trim();
        assert.equal(shown(text), text);
      }),
    );
  });

  it('keeps its spaces breakable', () => assert.equal(markdownText('two  words'), 'two words'));
});
