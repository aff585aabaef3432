import assert from 'node:assert/strict';
import fc from 'fast-check';
import { normalOf, widthFolded } from '../../../src/core/hangul/normal';
import { anyText, syllables } from './arbitrary';

describe('비교하는 꼴', () => {
  it('풀어 쓴 한글(NFD)과 모아 쓴 한글은 같다', () => {
    fc.assert(fc.property(syllables, text => assert.equal(normalOf(text.normalize('NFD')), normalOf(text))));
  });

  it('전각 글자는 반각과 같다', () => {
    assert.equal(normalOf('ＡＰＩ　Ｃ＋＋'), 'api c++');
    assert.equal(widthFolded('１２（가）'), '12(가)');
  });

  it('반각 한글은 홀로 선 자모와 같다', () => {
    assert.equal(widthFolded('ﾡﾵﾾￂￇￊￏￒￗￚￜ'), 'ㄱㅅㅎㅏㅔㅕㅚㅛㅠㅡㅣ');
  });

  it('대문자와 소문자를 가리지 않는다', () => {
    assert.equal(normalOf('GraphQL'), 'graphql');
  });

  it('초성 검색어의 자모를 다른 자모로 바꾸지 않는다', () => {
    assert.equal(normalOf('ㄱㅅ ㄳ ㅏ'), 'ㄱㅅ ㄳ ㅏ');
  });

  it('두 번 바꾸어도 한 번 바꾼 것과 같다', () => {
    fc.assert(fc.property(anyText, text => assert.equal(normalOf(normalOf(text)), normalOf(text))));
  });
});
