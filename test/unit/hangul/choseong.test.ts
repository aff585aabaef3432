import assert from 'node:assert/strict';
import fc from 'fast-check';
import { choseongOf, isChoseongQuery, splitClusters } from '../../../src/core/hangul/choseong';
import { CHOSEONG, isConsonant } from '../../../src/core/hangul/jamo';
import { anyText, syllables } from './arbitrary';

describe('초성', () => {
  it('글자마다 첫소리를 준다', () => {
    assert.equal(choseongOf('검색'), 'ㄱㅅ');
    assert.equal(choseongOf('빠른 쿼리'), 'ㅃㄹ ㅋㄹ');
  });

  it('한글이 아닌 것은 그대로 둔다', () => {
    assert.equal(choseongOf('IP 주소'), 'IP ㅈㅅ');
    assert.equal(choseongOf('ㄱㅅ'), 'ㄱㅅ');
  });

  it('길이를 바꾸지 않는다', () => {
    fc.assert(fc.property(anyText, text => assert.equal(choseongOf(text).length, text.length)));
  });

  it('글자로만 된 글의 초성은 모두 첫소리다', () => {
    fc.assert(
      fc.property(syllables, text => assert.ok([...choseongOf(text)].every(letter => CHOSEONG.includes(letter)))),
    );
  });

  it('홀로 선 자음이 있고 글자가 없으면 초성으로 묻는 것이다', () => {
    for (const query of ['ㄱ', 'ㄱㅅ', 'ㄳ', 'IP ㅈㅅ', 'ㅂㅌ ㄱㅅ']) assert.equal(isChoseongQuery(query), true, query);
    for (const query of ['', 'API', '검색', '네ㅇ', 'ㅏ', 'ㄱㅏ']) assert.equal(isChoseongQuery(query), false, query);
  });

  it('입력기가 붙여 버린 자음을 떼어 놓는다', () => {
    assert.equal(splitClusters('ㄳ'), 'ㄱㅅ');
    assert.equal(splitClusters('ㅄㅌ API'), 'ㅂㅅㅌ API');
    assert.equal(splitClusters('ㄲ 값'), 'ㄲ 값', '된소리와 글자는 그대로다');
  });

  it('떼어 놓은 뒤에는 첫소리가 될 수 없는 자음이 없다', () => {
    const consonants = fc.string({
      unit: fc.integer({ min: 0x3131, max: 0x314e }).map(code => String.fromCharCode(code)),
    });
    fc.assert(
      fc.property(consonants, text => {
        const split = [...splitClusters(text)];
        assert.ok(split.every(letter => isConsonant(letter) && CHOSEONG.includes(letter)));
      }),
    );
  });
});
