import assert from 'node:assert/strict';
import { RecentTexts } from '../../../src/worker/recent-texts';

describe('RecentTexts', () => {
  it('가장 오래 묻지 않은 것부터 잊는다', () => {
    const recent = new RecentTexts<number>(6);
    recent.set('aa', 1);
    recent.set('bb', 2);
    recent.set('cc', 3);
    assert.equal(recent.get('aa'), 1);
    recent.set('dd', 4);
    assert.deepEqual(
      ['aa', 'bb', 'cc', 'dd'].map(text => recent.get(text)),
      [1, undefined, 3, 4],
    );
  });

  it('같은 글을 다시 넣어도 한 번만 센다', () => {
    const recent = new RecentTexts<number>(4);
    for (let at = 0; at < 5; at += 1) recent.set('aa', at);
    recent.set('bb', 9);
    assert.deepEqual([recent.get('aa'), recent.get('bb')], [4, 9]);
  });

  it('들어가지 않는 것은 남지 않는다', () => {
    const recent = new RecentTexts<number>(2);
    recent.set('aaa', 1);
    assert.equal(recent.get('aaa'), undefined);
  });
});
