import assert from 'node:assert/strict';
import fc from 'fast-check';
import { goesAlong, isComposed } from '../../../src/core/complete/goes-along';
import { hangulOf, keysOf } from '../../../src/core/hangul/keystrokes';

describe('what goes along an answer', () => {
  const rows: readonly [typed: string, said: string, goes: boolean][] = [
    ['it', 'items', true],
    ['items.l', 'items', true],
    ['x', 'items', false],
    ['ㄱ', '검색', true],
    ['거', '검색', true],
    ['검ㅅ', '검색', true],
    // 받침이 다음 음절로 넘어간다.
    ['갓', '가사', true],
    ['간', '가사', false],
    ['ㄴ', '검색', false],
    ['검색을 ㅎ', '검색을 한다', true],
  ];
  for (const [typed, said, goes] of rows) {
    it(`${typed}: ${said}${goes ? '' : ' 아님'}`, () => assert.equal(goesAlong(typed, said), goes));
  }

  it('한글은 어느 글쇠까지 치든 그 말을 따라간다', () => {
    const words = fc.array(fc.constantFrom('검색', '가사', '강화학습을', '닭이', '없는', ' ', '의', '까'), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(words, fc.nat(), (parts, cut) => {
        const said = parts.join('');
        const keys = keysOf(said);
        assert.ok(goesAlong(hangulOf(keys.slice(0, cut % (keys.length + 1))), said));
      }),
    );
  });

  it('다 친 것은 짓고 있는 것이 아니다', () => {
    assert.equal(isComposed('검색', '검색을'), false);
    assert.equal(isComposed('', '검색'), false);
    assert.equal(isComposed('검', '검색'), false);
    assert.equal(isComposed('거', '검색'), true);
  });
});
