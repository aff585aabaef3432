import assert from 'node:assert/strict';
import { isDigit, isHangul, isLatin, isLower, isUpper, NO_RUN, runOf } from '../../../src/core/terms/letter';
import { isWordStart } from '../../../src/core/terms/word-edge';

const KINDS = { isHangul, isLatin, isDigit, isUpper, isLower };

describe('the kind of a letter', () => {
  const expressions = {
    isHangul: /^[가-힣ㄱ-ㅎㅏ-ㅣ]$/,
    isLatin: /^[A-Za-z\u00c0-\u024f]$/,
    isDigit: /^[0-9]$/,
    isUpper: /^[A-Za-z\u00c0-\u024f]$/,
    isLower: /^[A-Za-z\u00c0-\u024f]$/,
  };
  for (const [name, isKind] of Object.entries(KINDS)) {
    it(`${name} is what a regular expression and the change of case say, of every unit`, () => {
      for (let unit = 0; unit < 0x10000; unit++) {
        const char = String.fromCharCode(unit);
        const isChanged =
          name === 'isUpper' ? char.toLowerCase() !== char : name !== 'isLower' || char.toUpperCase() !== char;
        const expected = expressions[name as keyof typeof expressions].test(char) && isChanged;
        assert.equal(isKind(unit), expected, `U+${unit.toString(16)}`);
      }
    });
  }

  it('beyond the end of a text there is no letter', () => {
    for (const isKind of Object.values(KINDS)) assert.equal(isKind('a'.charCodeAt(1)), false);
  });
});

describe('a run of letters', () => {
  it('is of Hangul or of small letters', () => {
    assert.equal(runOf('가'.charCodeAt(0)), runOf('힣'.charCodeAt(0)));
    assert.equal(runOf('a'.charCodeAt(0)), runOf('z'.charCodeAt(0)));
    assert.notEqual(runOf('가'.charCodeAt(0)), runOf('a'.charCodeAt(0)));
    for (const char of 'AZ09 ㄱé.') assert.equal(runOf(char.charCodeAt(0)), NO_RUN);
  });

  it('has no place where a word begins', () => {
    for (let unit = 0; unit < 0x10000; unit++) {
      if (runOf(unit) === NO_RUN) continue;
      for (const before of 'am가힣') {
        const pair = before + String.fromCharCode(unit);
        if (runOf(before.charCodeAt(0)) === runOf(unit)) assert.equal(isWordStart(pair, 1), false, pair);
      }
    }
  });
});
