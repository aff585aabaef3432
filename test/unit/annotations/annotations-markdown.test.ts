import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import type { Annotation, AnnotationId } from '../../../src/core/annotations/annotation';
import { annotationsMarkdown, quotation } from '../../../src/core/annotations/annotations-markdown';

const WORDS = { heading: 'Highlights', orphans: 'No longer in the text' };

function annotation(id: string, exact: string, note = ''): Annotation {
  const selectors = { exact, prefix: '', suffix: '', start: 0 };
  return { id: id as AnnotationId, colour: 'yellow', note, selectors, created: '', modified: '' };
}

describe('highlights as Markdown', () => {
  it('are quotations below the title of their article, each with its note', () => {
    const annotations = [annotation('a', '두 모델을 나란히', '**꼭** 다시 볼 것'), annotation('b', '첫째 줄\n둘째 줄')];
    const article = { title: '겨울 *나기*', place: 'notes/a.md', annotations, orphans: new Set<string>() };
    assert.equal(
      annotationsMarkdown([article], WORDS),
      `# Highlights

## 겨울 \\*나기\\*

\`notes/a.md\`

> 두 모델을 나란히

**꼭** 다시 볼 것

> 첫째 줄
> 둘째 줄
`,
    );
  });

  it('that no longer fit stand apart, and are not left out', () => {
    const annotations = [annotation('a', '남은 글'), annotation('b', '사라진 글')];
    const text = annotationsMarkdown([{ title: 'T', place: 'a', annotations, orphans: new Set(['b']) }], WORDS);
    assert.match(text, /> 남은 글\n\n### No longer in the text\n\n> 사라진 글\n$/);
  });

  it('quote a text as it reads, whatever Markdown would make of it', () => {
    const markdown = new MarkdownIt({ html: true, linkify: false });
    const some = fc.array(
      fc.constantFrom(
        'a',
        '가',
        '*',
        '_',
        '`',
        '#',
        '-',
        '1.',
        '>',
        '<b>',
        '[x](y)',
        '&amp;',
        '|',
        ' ',
        '\n',
        '~~',
        '==',
        '+',
      ),
    );
    fc.assert(
      fc.property(some, parts => {
        const text = parts.join('').trim();
        fc.pre(text !== '');
        const [quote, open, ...rest] = markdown.parse(quotation(text), {});
        assert.equal(quote?.type, 'blockquote_open');
        assert.equal(open?.type, 'paragraph_open');
        const shown = [open, ...rest].flatMap(token => token.children ?? []);
        assert.deepEqual(
          shown.filter(({ type }) => !['text', 'softbreak', 'text_special'].includes(type)).map(({ type }) => type),
          [],
        );
        assert.equal(
          shown
            .map(({ content }) => content)
            .join('')
            .replace(/\s/g, ''),
          text.replace(/\s/g, ''),
        );
      }),
    );
  });
});
