import assert from 'node:assert/strict';
import type { AnswerSentence } from '../../../src/core/ask/answer';
import { cutOff, leftOf } from '../../../src/core/ask/cut-answer';
import { cpuTime } from '../cpu-time';

describe('an answer that is cut off', () => {
  it('keeps what came, but for a citation that has no end', () => {
    const left: Readonly<Record<string, string>> = {
      'It is so. And': 'It is so. And',
      'It is so [1: "word"]. And': 'It is so [1: "word"]. And',
      'It is so [1: "wor': 'It is so',
      'It is so [1, 2: “wor': 'It is so',
      'It is so [1:': 'It is so',
      'It is so [1': 'It is so',
      'It is so [': 'It is so',
      'See [the notes': 'See [the notes',
    };
    for (const [written, kept] of Object.entries(left)) assert.equal(leftOf(written, 'unreachable'), kept);
  });

  it('is none where nothing came', () => {
    for (const written of ['', ' \n', ' [1']) assert.equal(leftOf(written, 'timedOut'), undefined);
  });

  it('is none where the model takes it back', () => {
    assert.equal(leftOf('It is so.', 'declined'), undefined);
    assert.equal(leftOf('It is so.', 'broken'), 'It is so.');
    assert.equal(leftOf('It is so. And [1: "wor', 'cutShort'), 'It is so. And');
  });

  it('is read in no time, however many brackets it is made of', () => {
    const spent = cpuTime();
    for (const piece of ['[', '[1,', '[1: ', '[ ', ' ']) leftOf(piece.repeat(20_000), 'broken');
    assert.ok(spent() < 1000);
  });

  it('excuses its last sentence, and no other, for citing nothing', () => {
    const standings = (...all: readonly AnswerSentence['standing'][]) => {
      const paragraphs = all.map(standing => [{ markdown: 'x', citations: [], standing }]);
      return cutOff({ by: 'model', evidence: [], paragraphs })
        .paragraphs.flat()
        .map(({ standing }) => standing);
    };
    assert.deepEqual(standings('uncited', 'uncited'), ['uncited', 'plain']);
    assert.deepEqual(standings('uncited', 'unsupported'), ['uncited', 'unsupported']);
    assert.deepEqual(standings(), []);
  });
});
