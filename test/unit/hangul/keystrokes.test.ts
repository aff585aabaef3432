import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hangulOf, keysOf } from '../../../src/core/hangul/keystrokes';
import { anyText, syllables } from './arbitrary';

describe('두벌식 글쇠', () => {
  it('글자를 치는 글쇠를 준다', () => {
    assert.equal(keysOf('네이버'), 'spdlqj');
    assert.equal(keysOf('검색'), 'rjator');
    assert.equal(keysOf('왜 값'), 'dho rkqt');
    assert.equal(keysOf('까'), 'Rk', '된소리는 윗글쇠와 함께 친다');
  });

  it('홀로 선 자모도 글쇠로 준다', () => {
    assert.equal(keysOf('ㄱㅅ'), 'rt');
    assert.equal(keysOf('ㄳ'), 'rt');
    assert.equal(keysOf('ㅢ'), 'ml');
  });

  it('로마자는 소문자로, 나머지는 그대로 둔다', () => {
    assert.equal(keysOf('Vue 3: 반응성'), 'vue 3: qksdmdtjd');
  });

  it('한글 자판으로 잘못 친 것을 읽는다', () => {
    assert.equal(hangulOf('rjator'), '검색');
    assert.equal(hangulOf('qprxj rjator'), '벡터 검색');
    assert.equal(hangulOf('Rkwl'), '까지');
    assert.equal(hangulOf('how'), 'ㅙㅈ');
    assert.equal(hangulOf('rt'), 'ㄱㅅ');
  });

  it('받침은 모음이 오면 다음 글자로 넘어간다', () => {
    assert.equal(hangulOf('rks'), '간');
    assert.equal(hangulOf('rksk'), '가나');
    assert.equal(hangulOf('ekfr'), '닭');
    assert.equal(hangulOf('ekfrl'), '달기');
  });

  it('된소리는 받침이 되지 못하면 다음 글자를 연다', () => {
    assert.equal(hangulOf('rkE'), '가ㄸ');
    assert.equal(hangulOf('rkEk'), '가따');
    assert.equal(hangulOf('rkT'), '갔');
  });

  it('글자로만 된 글은 글쇠로 바꾸었다 되돌려도 같다', () => {
    fc.assert(fc.property(syllables, text => assert.equal(hangulOf(keysOf(text)), text)));
  });

  it('무엇을 쳐도 글쇠는 남는다', () => {
    const keys = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzQWERTOP 0!') });
    fc.assert(fc.property(keys, typed => assert.equal(keysOf(hangulOf(typed)), typed)));
  });

  it('어떤 글에도 답한다', () => {
    fc.assert(fc.property(anyText, text => assert.equal(typeof hangulOf(text) + typeof keysOf(text), 'stringstring')));
  });
});
