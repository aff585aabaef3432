import assert from 'node:assert/strict';
import type { Answer } from '../../../src/core/ask/answer';
import { choosingSample } from '../../../src/core/ask/choose-sample';
import { longerThan } from '../../../src/core/ask/think-longer';

const says = (markdown: string): Answer['paragraphs'] => [[{ markdown, citations: [], standing: 'plain' }]];
const TURN = {
  question: '자리가 얼마나 주나요?',
  answer: { by: 'model', model: 'Scripted', evidence: [], paragraphs: says('4분의 1') },
  samples: {
    wanted: 2,
    failed: 0,
    drafts: [says('4분의 1'), says('8분의 1')],
    agreesWith: [[0], [1]],
    chosen: 0,
  },
} as const;

describe('choosing another answer of a turn', () => {
  it('makes it the answer, and keeps the others', () => {
    const turn = choosingSample(TURN, 1);
    assert.deepEqual(turn.answer, { ...TURN.answer, paragraphs: says('8분의 1') });
    assert.deepEqual(turn.samples, { ...TURN.samples, chosen: 1 });
    assert.deepEqual(choosingSample(turn, 0), TURN);
  });

  it('leaves a turn as it is that has no such answer', () => {
    assert.equal(choosingSample(TURN, 2), TURN);
    const { samples: _, ...single } = TURN;
    assert.equal(choosingSample(single, 0), single);
  });
});

describe('thinking longer', () => {
  it('is five answers, then nine, and no more', () => {
    assert.deepEqual([1, 3, 5, 8, 9].map(longerThan), [5, 5, 9, 9, undefined]);
  });
});
