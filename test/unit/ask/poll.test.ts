import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Answer, AnswerSentence, Verdict } from '../../../src/core/ask/answer';
import { chosenOf, isSettled, Poll, type Voice } from '../../../src/core/ask/poll';

const SUPPORTED: Verdict = { kind: 'supported', span: [0, 1] };
const UNSUPPORTED: Verdict = { kind: 'unsupported' };

type Paragraphs = Pick<Answer, 'paragraphs'>;

/** An answer whose sentences hold, or do not. */
function answer(...sentences: readonly (readonly [markdown: string, holds: boolean])[]): Paragraphs {
  return {
    paragraphs: [
      sentences.map(
        ([markdown, holds]): AnswerSentence => ({
          markdown,
          citations: [{ evidence: 0, verdict: holds ? SUPPORTED : UNSUPPORTED }],
          standing: holds ? 'supported' : 'unsupported',
        }),
      ),
    ],
  };
}

const QUARTER = answer(['자리가 4분의 1로 준다.', true]);
const QUARTER_TOO = answer(['차지하는 자리가 4분의 1로 줄어든다.', true]);
const EIGHTH = answer(['자리가 8분의 1로 준다.', true]);
const NOTHING: Paragraphs = {
  paragraphs: [[{ markdown: '답을 찾지 못했다.', citations: [], standing: 'plain' }]],
};

function pollOf(...answers: readonly Paragraphs[]): Poll {
  const poll = new Poll();
  for (const one of answers) poll.add(one);
  return poll;
}

function chosen(...answers: readonly Paragraphs[]): Paragraphs | undefined {
  const place = chosenOf(pollOf(...answers).voices);
  return place === undefined ? undefined : answers[place];
}

/** Any answers: of few sentences, so that some are the same, some contradict each other, and some do not hold. */
const anyAnswer = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        '자리가 4분의 1로 준다.',
        '자리가 8분의 1로 준다.',
        '정확도는 2퍼센트 떨어진다.',
        '정확도는 떨어지지 않는다.',
        'Latency rose to 31 ms.',
        'Latency fell to 31 ms.',
      ),
      fc.boolean(),
    ),
    { maxLength: 3 },
  )
  .map(sentences => answer(...sentences));
const anyAnswers = fc.array(anyAnswer, { minLength: 1, maxLength: 7 });

describe('of several answers', function () {
  this.timeout(20_000);

  it('the one is chosen with which the most agree', () => {
    assert.equal(chosen(EIGHTH, QUARTER, QUARTER_TOO, QUARTER), QUARTER);
    assert.deepEqual(
      pollOf(EIGHTH, QUARTER, QUARTER_TOO).voices.map(({ agreesWith }) => agreesWith),
      [[0], [1, 2], [1, 2]],
    );
  });

  it('the one is chosen that holds, also against many that do not', () => {
    const wrong = answer(['자리가 4분의 1로 준다.', false]);
    assert.equal(chosen(wrong, wrong, wrong, wrong, EIGHTH), EIGHTH);
  });

  it('of those that agree the one is shown that holds best', () => {
    const half = answer(['자리가 4분의 1로 준다.', true], ['정확도는 2퍼센트 떨어진다.', false]);
    assert.equal(chosen(half, half, QUARTER), QUARTER);
  });

  it('one that finds no answer beats what does not hold, and loses against what does', () => {
    assert.equal(chosen(answer(['자리가 8분의 1로 준다.', false]), NOTHING), NOTHING);
    assert.equal(chosen(NOTHING, NOTHING, EIGHTH), EIGHTH);
  });

  it('none is chosen where there is none', () => assert.equal(chosenOf([]), undefined));

  it('the order does not matter', () => {
    fc.assert(
      fc.property(anyAnswers, fc.infiniteStream(fc.nat()), (answers, numbers) => {
        const mixed = answers
          .map(one => ({ one, at: numbers.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        assert.deepEqual(chosen(...mixed), chosen(...answers));
      }),
    );
  });

  it('a copy of the chosen one makes it stronger', () => {
    fc.assert(
      fc.property(anyAnswers, answers => {
        const place = chosenOf(pollOf(...answers).voices) ?? 0;
        const one = answers[place] ?? NOTHING;
        const more = [...answers, one];
        assert.deepEqual(chosen(...more), one);
        const agreeing = (all: readonly Paragraphs[]): number => pollOf(...all).voices[place]?.agreesWith.length ?? 0;
        assert.equal(agreeing(more), agreeing(answers) + 1);
      }),
    );
  });

  it('one whose citations all fail is never chosen beside one of which any holds', () => {
    fc.assert(
      fc.property(anyAnswers, answers => {
        const holds = (one: Paragraphs): boolean =>
          one.paragraphs.flat().some(({ standing }) => standing === 'supported');
        const one = chosen(...answers);
        assert.ok(one && (holds(one) || one.paragraphs.flat().length === 0 || !answers.some(holds)));
      }),
    );
  });
});

describe('it is settled which answer is chosen', () => {
  it('once those to come could not outweigh those that agree', () => {
    assert.ok(!isSettled(pollOf(QUARTER, QUARTER).voices, 3));
    assert.ok(isSettled(pollOf(QUARTER, QUARTER_TOO, QUARTER).voices, 2));
    assert.ok(!isSettled(pollOf(QUARTER, EIGHTH, QUARTER).voices, 2));
    assert.ok(isSettled(pollOf(QUARTER, EIGHTH, QUARTER, QUARTER).voices, 1));
  });

  it('later where they hold only in part', () => {
    const half = answer(['자리가 4분의 1로 준다.', true], ['정확도는 2퍼센트 떨어진다.', false]);
    assert.ok(!isSettled(pollOf(half, half, half).voices, 2));
  });

  it('not before any has come', () => assert.ok(!isSettled([], 0)));

  it('for good: whatever comes then, what it says is chosen', () => {
    const opinion = fc.record({ says: fc.constantFrom('a', 'b', 'c'), worth: fc.constantFrom(0, 0.25, 0.5, 1) });
    fc.assert(
      fc.property(fc.array(opinion, { minLength: 1, maxLength: 9 }), all => {
        const voices = (of: typeof all): readonly Voice[] =>
          of.map(({ says, worth }) => ({
            worth,
            text: says,
            agreesWith: of.flatMap((other, i) => (other.says === says ? [i] : [])),
          }));
        const said = (of: typeof all): string | undefined => of[chosenOf(voices(of)) ?? -1]?.says;
        const settled = all.findIndex((_, i) => isSettled(voices(all.slice(0, i + 1)), all.length - i - 1));
        if (settled >= 0) assert.equal(said(all.slice(0, settled + 1)), said(all));
      }),
      { numRuns: 500 },
    );
  });
});
