import assert from 'node:assert/strict';
import { TermMatcher } from '../../../src/core/terms/matcher';
import { termOf } from './terms';

describe('용어가 많은 용어집', () => {
  it('쉬어 가며 만들어도 한꺼번에 만든 것과 같은 용어를 찾는다', async () => {
    const terms = Array.from({ length: 1000 }, (_, i) => termOf(`용어${i}번`, `Term Number ${i}`));
    let rests = 0;
    const slowly = await TermMatcher.of(terms, async () => {
      rests++;
    });
    const text = '용어7번을, 용어999번은; term number 512 용어1000번';
    assert.deepEqual([...slowly.all(text)], [...new TermMatcher(terms).all(text)]);
    assert.equal([...slowly.all(text)].length, 3);
    assert.equal(rests, 3);
  });
});
