import assert from 'node:assert/strict';
import fc from 'fast-check';
import { estimateTokens } from '../../../src/core/ask/token-estimate';
import { buildCost, comparisonCost } from '../../../src/core/question-set/cost';
import { readVerdict } from '../../../src/core/question-set/judge';
import { requestSizes } from '../../../src/core/question-set/request-sizes';
import { EVIDENCE, oddText, PASSAGE } from './fakes';

describe('what a set costs', () => {
  const sizes = { question: 100, answer: 1000, verdict: 300 };

  it('is a question for each passage, and all its answers, each of them judged', () => {
    assert.deepEqual(buildCost({ questions: 10, samples: 4, isJudged: false }, sizes), {
      requests: 50,
      tokensIn: 41_000,
      tokensOut: 14_400,
    });
    const judged = buildCost({ questions: 10, samples: 4, isJudged: true }, sizes);
    assert.deepEqual([judged.requests, judged.tokensIn], [90, 53_000]);
    assert.deepEqual(comparisonCost(30, sizes), {
      requests: 30,
      tokensIn: 30_000,
      tokensOut: 10_500,
    });
  });

  it('is measured by the requests themselves', () => {
    const short = requestSizes([{ passage: PASSAGE, evidence: [EVIDENCE] }]);
    const long = requestSizes([{ passage: PASSAGE, evidence: [EVIDENCE, { ...EVIDENCE, text: '가'.repeat(5000) }] }]);
    assert.ok(short.question > estimateTokens(PASSAGE.text));
    assert.ok(long.answer - short.answer >= 5000);
    assert.deepEqual(requestSizes([]), { question: 0, answer: 0, verdict: 0 });
  });

  it('counts a quarter of a token for a letter of English, and one for a syllable of Korean', () => {
    assert.equal(estimateTokens(''), 0);
    assert.equal(estimateTokens('four char'), 3);
    assert.equal(estimateTokens('한국어'), 3);
    fc.assert(
      fc.property(oddText, oddText, (a, b) => {
        const [both, one] = [estimateTokens(a + b), estimateTokens(a)];
        assert.ok(both >= one && both <= one + estimateTokens(b));
      }),
    );
  });
});

describe('a verdict', () => {
  it('agrees where it begins with yes, and never else', () => {
    for (const yes of ['yes', 'Yes.', ' **예**', '예.', '네, 맞습니다.', '"yes"', '<think>no, or yes?</think>\nyes']) {
      assert.equal(readVerdict(yes), true, yes);
    }
    for (const no of [
      '',
      'no',
      '아니요',
      '글쎄요',
      '예외가 있습니다',
      'yesterday',
      'The answer is yes',
      '<think>yes',
      '네트워크',
    ]) {
      assert.equal(readVerdict(no), false, no);
    }
  });
});
