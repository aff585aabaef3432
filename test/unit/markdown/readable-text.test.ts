import assert from 'node:assert/strict';
import { array, assert as check, constantFrom, property } from 'fast-check';
import MarkdownIt from 'markdown-it';
import { readableText } from '../../../src/core/markdown/readable-text';

describe('text for a document that is also read as it is written', () => {
  it('is not escaped within words', () => {
    for (const text of ['127.0.0.1:8080', 'set.jsonl', 'llama-3.1:8b', 'snake_case_name', '모델.jsonl']) {
      assert.equal(readableText(text), text);
    }
  });

  it('is escaped where a mark would mean something', () => {
    assert.equal(readableText('1. a'), '1\\. a');
    assert.equal(readableText('- _a_'), '\\- \\_a\\_');
    assert.equal(readableText('a|b'), 'a\\|b');
  });

  it('comes out as it went in, and becomes no link, whatever it is made of', () => {
    const viewer = new MarkdownIt({ linkify: true });
    // As VS Code's own preview does.
    viewer.linkify.set({ fuzzyLink: false });
    const pieces = [
      'a',
      '1',
      '글',
      '.',
      ':',
      '-',
      '_',
      '*',
      '`',
      '|',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '@',
      '//',
      'www.',
      'http://a.com',
      ' ',
    ];
    check(
      property(array(constantFrom(...pieces), { maxLength: 12 }), parts => {
        const text = `x${parts.join('')}x`;
        const html = viewer.render(readableText(text));
        const shown = text.replace(/ +/g, ' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        assert.equal(html, `<p>${shown}</p>\n`);
      }),
      { numRuns: 2000 },
    );
  });
});
