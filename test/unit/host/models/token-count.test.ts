import assert from 'node:assert/strict';
import { tokenCount } from '../../../../src/host/models/token-count';

describe('tokens of a text, about', () => {
  it('are rather more than there are', () => {
    assert.equal(tokenCount(''), 0);
    assert.equal(tokenCount('word'), 2);
    assert.equal(tokenCount('글'), 2);
    const sentence = '양자화는 숫자를 적은 비트로 나타내는 일이다.';
    assert.ok(tokenCount(sentence) > [...sentence].length - 6, 'a token for each syllable, at least');
  });
});
