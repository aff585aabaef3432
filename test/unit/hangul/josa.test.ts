import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isJosaAfter, JOSA, splitJosa } from '../../../src/core/hangul/josa';
import { anyText } from './arbitrary';

describe('조사', () => {
  it('낱말에서 조사를 뗀다', () => {
    assert.equal(splitJosa('토큰을').stem, '토큰');
    assert.equal(splitJosa('임베딩으로').stem, '임베딩');
    assert.equal(splitJosa('모델로').stem, '모델');
    assert.equal(splitJosa('쿠버네티스').stem, '쿠버네티스');
  });

  it('겹친 조사는 통째로 뗀다', () => {
    assert.deepEqual(splitJosa('서버에서는'), { stem: '서버', josa: '에서는' });
    assert.deepEqual(splitJosa('클러스터까지도'), { stem: '클러스터', josa: '까지도' });
  });

  it('로마자와 숫자 뒤에는 어느 꼴이나 온다', () => {
    for (const word of ['API는', 'API은', 'API를', 'ES2023으로', 'Rust로'])
      assert.match(splitJosa(word).stem, /^[A-Za-z0-9]+$/);
  });

  it('받침에 맞지 않는 조사는 조사가 아니다', () => {
    assert.equal(isJosaAfter('토큰', '을'), true);
    assert.equal(isJosaAfter('토큰', '를'), false);
    assert.equal(isJosaAfter('서버', '를'), true);
    assert.equal(isJosaAfter('서버', '을'), false);
    assert.equal(splitJosa('마을').stem, '마을');
  });

  it('로는 모음이나 ㄹ 뒤에, 으로는 다른 받침 뒤에 온다', () => {
    assert.deepEqual(
      ['자바', '모델', '토큰'].map(word => isJosaAfter(word, '로')),
      [true, true, false],
    );
    assert.deepEqual(
      ['자바', '모델', '토큰'].map(word => isJosaAfter(word, '으로')),
      [false, true, true],
    );
  });

  it('한 음절짜리 조사 앞에는 두 음절이 남는다', () => {
    for (const word of ['나이', '회의', '속도', '나의', '이는']) assert.equal(splitJosa(word).stem, word);
    assert.equal(splitJosa('웹에서').stem, '웹', '긴 조사 앞에는 한 음절도 남는다');
  });

  it('줄기와 조사를 이으면 처음 낱말이다', () => {
    const inflected = fc
      .tuple(fc.constantFrom('검색', '서버', '모델', 'API', '토큰'), fc.constantFrom('', ...JOSA))
      .map(parts => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(inflected, anyText), word => {
        const { stem, josa } = splitJosa(word);
        assert.equal(stem + josa, word);
        assert.ok(word === '' || stem !== '');
        assert.ok(josa === '' || isJosaAfter(stem, josa));
      }),
    );
  });
});
