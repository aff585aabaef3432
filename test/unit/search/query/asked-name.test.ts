import assert from 'node:assert/strict';
import { AskedName, type Where } from '../../../../src/core/search/query/asked-name';

function isIn(value: string, name: string, where: Where = 'word'): boolean {
  return new AskedName(value).isIn(name, where);
}

describe('a name that is asked for', () => {
  it('is found where a word begins, or anywhere, as one asks', () => {
    assert.deepEqual(
      (['beginning', 'word', 'anywhere'] as const).map(where => isIn('nat', 'React Native', where)),
      [false, true, true],
    );
    assert.deepEqual(
      (['beginning', 'word', 'anywhere'] as const).map(where => isIn('act', 'React Native', where)),
      [false, false, true],
    );
    assert.ok(isIn('script', 'TypeScript'));
    assert.ok(isIn('rea', 'React Native', 'beginning'));
  });

  it('is compared without case, width, accents, spaces and hyphens', () => {
    for (const value of ['Node.js', 'NODE JS', 'node-js', 'ｎｏｄｅｊｓ']) assert.ok(isIn(value, 'Node.js'), value);
    assert.ok(isIn('cafe', 'Café'));
  });

  it('keeps the signs of names apart', () => {
    assert.ok(isIn('C++', 'C++'));
    assert.ok(!isIn('C++', 'C'));
    assert.ok(!isIn('C#', 'C++'));
  });

  it('덜 친 글자, 바꿔 친 자판, 초성으로도 찾는다', () => {
    for (const value of ['검색', '검ㅅ', '거', 'rjator', 'ㄱㅅ', '엔진', 'ㅇㅈ', 'ㄱㅅㅇㅈ', '검색엔진']) {
      assert.ok(isIn(value, '검색 엔진'), value);
    }
    assert.ok(isIn('ㄱㄷㅁㅊㅅ', 'React'));
    assert.ok(isIn('ㄳ', '검색'));
    assert.ok(!isIn('ㅅㄱ', '검색'));
  });

  it('자모가 풀어진 이름에서도, 풀어진 값으로도 찾는다', () => {
    const decomposed = '검색'.normalize('NFD');
    assert.ok(isIn('검', decomposed) && isIn('거', decomposed) && isIn('ㄱㅅ', decomposed) && isIn(decomposed, '검색'));
  });

  it('takes a few keys only in the script they were typed in', () => {
    assert.ok(!isIn('dns', '운영체제'));
    assert.ok(!isIn('해', 'Go'));
    assert.ok(isIn('dnsd', '운영체제'));
  });

  it('of signs alone is nowhere', () => {
    for (const where of ['beginning', 'word', 'anywhere'] as const) assert.ok(!isIn('?!', 'What?!', where));
    assert.ok(!new AskedName('?').isName('!'));
  });

  it('is the whole name with or without its js', () => {
    const isName = (value: string, name: string) => new AskedName(value).isName(name);
    assert.ok(isName('node', 'Node.js') && isName('nodejs', 'node') && isName('react native', 'React-Native'));
    assert.ok(isName('js', 'JS') && !isName('js', '?'));
    assert.ok(!isName('java', 'JavaScript') && !isName('react', 'React Native'));
  });
});
