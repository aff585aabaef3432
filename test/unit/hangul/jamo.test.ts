import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  COMPOUNDS,
  compose,
  decompose,
  isConsonant,
  isHangul,
  isSyllable,
  isVowel,
  join,
  partsOf,
} from '../../../src/core/hangul/jamo';
import { letters, syllable } from './arbitrary';

describe('자모', () => {
  it('글자를 첫소리, 가운뎃소리, 끝소리로 나눈다', () => {
    assert.deepEqual(decompose('값'), { choseong: 'ㄱ', jungseong: 'ㅏ', jongseong: 'ㅄ' });
    assert.deepEqual(decompose('의'), { choseong: 'ㅇ', jungseong: 'ㅢ', jongseong: '' });
    assert.deepEqual(decompose('힣'), { choseong: 'ㅎ', jungseong: 'ㅣ', jongseong: 'ㅎ' });
  });

  it('글자가 아닌 것은 나누지 않는다', () => {
    for (const other of ['', 'a', 'ㄱ', 'ㅏ', '1', '漢', '\u1100']) assert.equal(decompose(other), undefined);
  });

  it('나눈 것을 모으면 처음 글자다', () => {
    fc.assert(
      fc.property(syllable, whole => {
        const parts = decompose(whole);
        assert.equal(parts && compose(parts), whole);
      }),
    );
  });

  it('모은 것을 나누면 처음 자모다', () => {
    fc.assert(fc.property(letters, parts => assert.deepEqual(decompose(compose(parts) ?? ''), parts)));
  });

  it('없는 자리에 오는 자모로는 글자를 만들지 않는다', () => {
    assert.equal(compose({ choseong: 'ㄳ', jungseong: 'ㅏ', jongseong: '' }), undefined);
    assert.equal(compose({ choseong: 'ㄱ', jungseong: '', jongseong: '' }), undefined);
    assert.equal(compose({ choseong: 'ㄱ', jungseong: 'ㅏ', jongseong: 'ㄸ' }), undefined);
    assert.equal(compose({ choseong: 'ㄱㄲ', jungseong: 'ㅏ', jongseong: '' }), undefined);
  });

  it('겹자모는 나뉘고, 나뉜 것은 다시 겹자모가 된다', () => {
    assert.equal(COMPOUNDS.size, 18);
    for (const [joined, parts] of COMPOUNDS) {
      assert.equal(partsOf(joined), parts);
      assert.equal(join(parts.charAt(0), parts.charAt(1)), joined);
    }
    assert.equal(partsOf('ㄲ'), 'ㄲ', '된소리는 한 글쇠로 친다');
    assert.equal(join('ㄱ', 'ㄱ'), undefined);
  });

  it('홀로 선 자음과 모음, 글자를 가린다', () => {
    assert.deepEqual(['각', 'ㄱ', 'ㄳ', 'ㅏ', 'a'].map(isSyllable), [true, false, false, false, false]);
    assert.deepEqual(['각', 'ㄱ', 'ㄳ', 'ㅏ', 'a'].map(isConsonant), [false, true, true, false, false]);
    assert.deepEqual(['각', 'ㄱ', 'ㄳ', 'ㅏ', 'a'].map(isVowel), [false, false, false, true, false]);
    assert.deepEqual(['각', 'ㄱ', 'ㄳ', 'ㅏ', 'a'].map(isHangul), [true, true, true, true, false]);
  });
});
