import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ModelId } from '../../../src/core/ask/language-model';
import { answerLine, answersHead, readAnswers } from '../../../src/core/question-set/answers-journal';
import type { ComparedAnswer } from '../../../src/core/question-set/compare-models';

const QUESTIONS = ['왜?', '어떻게?'];
const spent = { tokensIn: 3, tokensOut: 1, isEstimated: true };
const answer = (of: Partial<ComparedAnswer> = {}): ComparedAnswer => ({
  model: 'endpoint/a' as ModelId,
  question: 0,
  outcome: 'verified',
  ms: 12.5,
  spent,
  ...of,
});

describe('the answers of a comparison that was not finished', () => {
  it('are read as they were written, the last of several that are the same', () => {
    const all = [answer(), answer({ question: 1, outcome: 'notVerified' }), answer({ model: 'editor/b' as ModelId })];
    const text = answersHead(QUESTIONS) + [answer({ ms: 1 }), ...all].map(answerLine).join('');
    assert.deepEqual(readAnswers(text, QUESTIONS), all);
  });

  it('are none for failures, which are tried again, and for what is no answer', () => {
    const lines: readonly unknown[] = [
      answer({ outcome: 'failed', failure: 'timedOut' }),
      answer({ outcome: 'notAsked' }),
      answer({ question: 2 }),
      { ...answer(), model: 3 },
      'x',
      null,
    ];
    const text = lines.map(line => `${JSON.stringify(line)}\n`).join('');
    assert.deepEqual(readAnswers(`${answersHead(QUESTIONS)}${text}{"model":"cut o`, QUESTIONS), []);
  });

  it('are of no use for other questions, and a file of something else is none', () => {
    assert.equal(readAnswers(answersHead(['왜?']), QUESTIONS), 'stale');
    for (const text of ['', '{"messages": []}', 'text', '{"seogaComparison": 2}']) {
      assert.equal(readAnswers(text, QUESTIONS), 'other', text);
    }
  });

  it('are read from anything without throwing', () => {
    fc.assert(fc.property(fc.string(), text => assert.ok(readAnswers(answersHead(QUESTIONS) + text, QUESTIONS))));
  });
});
