import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ModelId } from '../../../src/core/ask/language-model';
import type { ComparedAnswer } from '../../../src/core/question-set/compare-models';
import { comparisonOf, percentile } from '../../../src/core/question-set/comparison';
import { comparisonCsv } from '../../../src/core/question-set/comparison-csv';
import { comparisonMarkdown } from '../../../src/core/question-set/comparison-markdown';

const model = (label: string) => ({ id: label as ModelId, label });
const answer = (of: Partial<ComparedAnswer> & { readonly model: ModelId }): ComparedAnswer => ({
  question: 0,
  outcome: 'verified',
  ms: 1000,
  spent: { tokensIn: 100, tokensOut: 10, isEstimated: false },
  ...of,
});
const [good, half, none] = [model('good'), model('half'), model('none')];
const ANSWERS = [
  ...[1000, 2000, 3000, 4000].map(ms => answer({ model: good.id, ms })),
  ...(['verified', 'verified', 'notVerified', 'notVerified'] as const).map(outcome =>
    answer({ model: half.id, outcome }),
  ),
  ...(['failed', 'failed', 'failed', 'notAsked'] as const).map(
    (outcome): ComparedAnswer => ({ model: none.id, question: 0, outcome }),
  ),
];

describe('a comparison', () => {
  it('counts verified answers, and measures each model by the best', () => {
    const rows = comparisonOf(ANSWERS, [none, half, good]);
    assert.deepEqual(
      rows.map(row => [row.model, row.verified, row.questions, row.rate, row.ofBest, row.failures]),
      [
        ['good', 4, 4, 1, 1, 0],
        ['half', 2, 4, 0.5, 0.5, 0],
        ['none', 0, 4, 0, 0, 4],
      ],
    );
    assert.deepEqual([rows[0]?.p50, rows[0]?.p95], [2000, 4000]);
    assert.deepEqual(rows[0]?.spent, { tokensIn: 400, tokensOut: 40, isEstimated: false });
    assert.deepEqual([rows[2]?.p50, rows[2]?.spent.tokensIn], [undefined, 0]);
  });

  it('is a percentage of the best one’s rate, not of all questions', () => {
    const rows = comparisonOf([answer({ model: half.id }), answer({ model: half.id, outcome: 'notVerified' })], [half]);
    assert.deepEqual([rows[0]?.rate, rows[0]?.ofBest], [0.5, 1]);
  });

  it('says nothing of the best where no answer was verified', () => {
    assert.equal(comparisonOf([answer({ model: half.id, outcome: 'notVerified' })], [half])[0]?.ofBest, undefined);
    assert.equal(comparisonOf([], [half])[0]?.rate, 0);
  });

  it('puts the quicker of two equal ones first', () => {
    const rows = comparisonOf([answer({ model: good.id, ms: 9000 }), answer({ model: half.id, ms: 10 })], [good, half]);
    assert.deepEqual(
      rows.map(row => row.model),
      ['half', 'good'],
    );
  });

  it('takes a percentile that is one of the values', () => {
    assert.equal(percentile([], 0.5), undefined);
    assert.equal(percentile([4, 1, 3, 2], 0.5), 2);
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1 }), fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
        const found = percentile(values, share) ?? Number.NaN;
        assert.ok(values.includes(found));
        assert.ok(values.filter(value => value <= found).length >= share * values.length);
      }),
    );
  });
});

describe('a comparison as Markdown', () => {
  const words = {
    title: 'Comparison',
    about: ['Questions: 4 of set.jsonl'],
    model: 'Model',
    verified: 'Verified',
    ofBest: 'Of the best',
    latency: (percentile: number) => `p${percentile}`,
    tokensIn: 'In',
    tokensOut: 'Out',
    failures: 'Failures',
    notes: ['A note.'],
    estimated: 'Estimated.',
  };

  it('is a table, the best first', () => {
    const text = comparisonMarkdown(comparisonOf(ANSWERS, [none, half, good]), words);
    assert.match(text, /^# Comparison\n\n- Questions: 4 of set\.jsonl\n\n\| Model \|/);
    assert.match(text, /\n\| good \| 100\.0 % \(4\/4\) \| 100\.0 % \| 2\.00 s \| 4\.00 s \| 400 \| 40 \| 0 \|\n/);
    assert.match(text, /\n\| none \| 0\.0 % \(0\/4\) \| 0\.0 % \| – \| – \| 0 \| 0 \| 4 \|\n/);
    assert.doesNotMatch(text, /Estimated/);
  });

  it('marks what is estimated, and says so below', () => {
    const spent = { tokensIn: 1234, tokensOut: 5, isEstimated: true };
    const text = comparisonMarkdown(comparisonOf([answer({ model: good.id, spent })], [good]), words);
    assert.match(text, /\| ≈\u202f1,234 \| ≈\u202f5 \|/);
    assert.match(text, /\n\nEstimated\.\n$/);
  });

  it('escapes nothing that means nothing in the name of a model', () => {
    const local = model('llama-3.1:8b · 127.0.0.1:8080');
    const text = comparisonMarkdown(comparisonOf([answer({ model: local.id })], [local]), words);
    assert.match(text, /\n\| llama-3\.1:8b · 127\.0\.0\.1:8080 \|/);
  });

  it('shows the name of a model as text, whatever a server calls it', () => {
    const evil = model('a|b\n\n# Title <img src=x> [x](command:evil) `c`');
    const text = comparisonMarkdown(comparisonOf([answer({ model: evil.id })], [evil]), words);
    const line = text.split('\n').find(row => row.includes('img')) ?? '';
    assert.match(line, /^\| a\\\|b /);
    assert.doesNotMatch(text, /(?<!\\)<img|(?<!\\)\]\(|^# Title/m);
  });
});

describe('the CSV of a comparison', () => {
  it('has names for programs, and empty cells for what was not measured', () => {
    const text = comparisonCsv(comparisonOf(ANSWERS, [good, none]));
    assert.deepEqual(text.split('\r\n'), [
      'model,questions,verified,verified_percent,percent_of_best,latency_p50_ms,latency_p95_ms,tokens_in,tokens_out,tokens_estimated,failures',
      'good,4,4,100,100,2000,4000,400,40,false,0',
      'none,4,0,0,0,,,0,0,false,4',
      '',
    ]);
  });
});
