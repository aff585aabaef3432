import assert from 'node:assert/strict';
import type { Answer, Verdict } from '../../../src/core/ask/answer';
import { citedMarkdown } from '../../../src/core/ask/cited-markdown';
import { citedSources } from '../../../src/core/ask/cited-sources';
import type { Evidence } from '../../../src/core/ask/evidence';
import type { ArticleId } from '../../../src/core/library/article';

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

  it('has the numbers behind its sentences, says which do not hold, and lists the sources', () => {
    assert.equal(
      citedMarkdown(ANSWER, { sources: 'Sources', unsupported: 'not supported' }),
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
    assert.equal(citedMarkdown(answer, { sources: '', unsupported: '' }), '줄어듭니다. 1\\. 하나\\*\n');
  });

  it('lists nothing where nothing is cited', () => {
    assert.equal(citedMarkdown({ ...ANSWER, paragraphs: [] }, { sources: 'Sources', unsupported: '' }), '\n');
  });
});
