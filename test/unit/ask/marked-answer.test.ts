import assert from 'node:assert/strict';
import type { AnswerSentence } from '../../../src/core/ask/answer';
import { answerHtml as rendered } from '../../../src/core/ask/answer-html';
import { markedAnswer, sentenceMark } from '../../../src/core/ask/marked-answer';
import { createRenderer } from '../../../src/core/markdown/render';

const says = (markdown: string, standing: AnswerSentence['standing'] = 'supported'): AnswerSentence => ({
  markdown,
  citations: [],
  standing,
});
const answerHtml = (markdown: string) => rendered(markdown, createRenderer());
const marked = (...paragraphs: readonly (readonly AnswerSentence[])[]) => markedAnswer({ paragraphs }, 'k7');

describe('an answer with marks', () => {
  it('has one behind every sentence, counted through all paragraphs', () => {
    assert.equal(sentenceMark('k7', 2), '⟦k7:2⟧');
    assert.equal(marked([says('One.'), says('Two.')], [says('Three.')]), 'One.⟦k7:0⟧ Two.⟦k7:1⟧\n\nThree.⟦k7:2⟧');
  });

  it('keeps code and headings as they are, and counts them', () => {
    const code = '```js\nlet a = 1;\n```';
    assert.equal(marked([says(code, 'plain')], [says('It counts.')]), `${code}\n\nIt counts.⟦k7:1⟧`);
  });

  it('keeps a list together', () => {
    assert.equal(marked([says('- one')], [says('- two')], [says('And.')]), '- one⟦k7:0⟧\n- two⟦k7:1⟧\n\nAnd.⟦k7:2⟧');
  });

  it('keeps a table whole', async () => {
    const html = await answerHtml(marked([says('| a | b |\n|---|---|\n| one | two |')]));
    assert.match(html, /<td>two ⟦k7:0⟧<\/td>/);
    assert.doesNotMatch(html, /\|/);
  });

  it('does not keep emphasis from ending', async () => {
    const html = await answerHtml(marked([says('It is **bold**')], [says('값이 **절반이다.**')]));
    assert.match(html, /<strong>bold<\/strong>⟦k7:0⟧/);
    assert.match(html, /<strong>절반이다\.<\/strong>⟦k7:1⟧/);
  });
});

describe('the HTML of an answer', () => {
  it('has the words of links and images, and neither of them', async () => {
    const html = await answerHtml(
      '[one](https://evil.invalid) [two](command:workbench.action.quit) ![three](https://evil.invalid/i.png) <https://evil.invalid/auto> www.evil.invalid',
    );
    assert.doesNotMatch(html, /<a\b|<img\b|data-src|href/);
    for (const word of ['one', 'two', 'three']) assert.match(html, new RegExp(word));
  });

  it('has no markup of a model’s own that could run', async () => {
    assert.doesNotMatch(
      await answerHtml('<img src=x onerror=alert(1)><script>alert(1)</script><p onclick=x>y</p>'),
      /onerror|script|onclick/,
    );
  });

  it('has the colours of whoever colours code, and no markup of the code’s own', async () => {
    const highlighter = {
      prepare: async () => undefined,
      highlight: (code: string) => code.split('\n').map(line => `<span class="k-ff0000">${line}</span>`),
    };
    const html = await rendered('```js\nlet a;\n```', createRenderer({ highlighter }));
    assert.match(html, /<span class="k-ff0000">let a;<\/span>/);
    assert.doesNotMatch(await answerHtml('```html\n<img src=x onerror=y>\n```'), /<img/);
  });

  it('takes nothing at its start for frontmatter', async () => {
    assert.match(await answerHtml('---\ntitle: an answer\n---\n\nSaid.'), /title: an answer/);
  });
});
