import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BREATH, breaths } from '../../../src/core/speech/breaths';

describe('breaths', () => {
  it('a short sentence is said in one go', () => {
    assert.deepEqual(breaths('값이 작다.'), ['값이 작다.']);
  });

  it('a long one is cut behind a comma, where there is one', () => {
    assert.deepEqual(breaths('one two three, four five six seven', 20), ['one two three,', 'four five six seven']);
  });

  it('쉼표가 없으면 낱말 사이에서 끊는다', () => {
    assert.deepEqual(breaths('하나 둘 셋 넷 다섯 여섯', 8), ['하나 둘 셋 넷', '다섯 여섯']);
  });

  it('a word that is too long by itself is cut where it must be', () => {
    assert.deepEqual(breaths('abcdefghij', 4), ['abcd', 'efgh', 'ij']);
  });

  it('none is longer than allowed, and together they are the sentence', () => {
    const word = fc.stringMatching(/^[a-z가-힣,]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 120 }), words => {
        const sentence = words.join(' ');
        const pieces = breaths(sentence);
        assert.equal(pieces.join(' '), sentence);
        assert.ok(pieces.every(piece => piece.length <= BREATH));
      }),
    );
  });
});
