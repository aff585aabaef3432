import assert from 'node:assert/strict';
import { verbForms } from '../../../src/core/hangul/verb-forms';

describe('용언의 꼴', () => {
  const forms = (stem: string, infinitive: string) => verbForms(stem, infinitive).map(([, form]) => form);

  it('받침 없는 어간은 ㄴ, ㄹ, ㅁ, ㅂ을 받침으로 삼는다', () => {
    assert.deepEqual(forms('하', '해'), ['하', '한', '할', '함', '합', '해', '했']);
    assert.deepEqual(forms('시키', '시켜'), ['시키', '시킨', '시킬', '시킴', '시킵', '시켜', '시켰']);
  });

  it('받침 있는 어간은 으나 스를 끼운다', () => {
    assert.deepEqual(forms('받', '받아'), ['받', '받은', '받을', '받음', '받습', '받아', '받았']);
  });

  it('줄지 않은 연결형에서는 그 끝 음절이 과거가 된다', () => {
    assert.equal(forms('되', '되어').at(-1), '되었');
  });
});
