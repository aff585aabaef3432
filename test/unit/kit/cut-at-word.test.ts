import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cutAtWord } from '../../../src/core/kit/cut-at-word';

describe('A text that is cut', () => {
  it('ends at a word, and says that there is more', () => {
    assert.equal(cutAtWord('one two three', 9), 'one two…');
    assert.equal(cutAtWord('벡터 검색은 임베딩으로 한다', 8), '벡터 검색은…');
  });

  it('is cut inside of a word where that begins in its first half', () => {
    assert.equal(cutAtWord('a 쿠버네티스오케스트레이션', 6), 'a 쿠버네티…');
  });

  it('stays where it is short enough, and is never longer than asked for but for the sign', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 30 }), (text, longest) => {
        const cut = cutAtWord(text, longest);
        if (text.length <= longest) assert.equal(cut, text);
        else assert.ok(cut.endsWith('…') && cut.length <= longest + 1 && text.startsWith(cut.slice(0, -1)));
      }),
    );
  });
});
