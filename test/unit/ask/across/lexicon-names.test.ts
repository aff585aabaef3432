import assert from 'node:assert/strict';
import { englishOf, koreanOf } from '../../../../src/core/ask/verify/lexicon';

describe('누구나 아는 낱말의 다른 언어 이름', () => {
  it('한국어 명사는 영어 낱말로 안다', () => {
    assert.deepEqual(englishOf('병합'), ['merge', 'combine']);
    assert.deepEqual(englishOf('비용'), ['cost', 'price', 'expense']);
  });

  it('영어 낱말은 어느 꼴이든 한국어 명사로 안다', () => {
    assert.deepEqual(koreanOf('merging'), ['병합', '결합']);
    assert.deepEqual(koreanOf('cost'), ['비용']);
  });

  it('동사의 꼴과 모르는 낱말은 내놓지 않는다', () => {
    assert.deepEqual(englishOf('만든'), []);
    assert.deepEqual(englishOf('버섯'), []);
    assert.deepEqual(koreanOf('mushroom'), []);
  });
});
