import assert from 'node:assert/strict';
import { readCodeMarks } from '../../../src/core/markdown/code-marks';

describe('코드 줄에 붙인 표시', () => {
  it('표시는 사라지고 줄이 갈래를 얻는다', () => {
    const { text, classes } = readCodeMarks('a // [!code --]\nb # [!code ++]\n<c/> <!-- [!code hl] -->\nd');
    assert.equal(text, 'a\nb\n<c/>\nd');
    assert.deepEqual(
      [...classes],
      [
        [0, 'removed'],
        [1, 'added'],
        [2, 'highlighted'],
      ],
    );
  });

  it('표시뿐인 줄은 사라지고 다음 줄을 가리킨다', () => {
    const { text, classes } = readCodeMarks('# [!code focus:2]\na\nb');
    assert.equal(text, 'a\nb');
    assert.deepEqual([...classes.keys()], [0, 1]);
  });

  it('여러 줄을 한 번에 가리킬 수 있다', () => {
    assert.deepEqual([...readCodeMarks('a // [!code focus:2]\nb\nc').classes.keys()], [0, 1]);
  });

  it('줄 가운데나 모르는 말은 코드다', () => {
    for (const code of ['say("[!code ++]")', 'a // [!code wow]', 'a // [!code ++] 그리고', '[!code ++]']) {
      assert.deepEqual(readCodeMarks(code), { text: code, classes: new Map() });
    }
  });
});
