import assert from 'node:assert/strict';
import { gapEnd } from '../../../src/core/terms/gap';
import { withoutSeparators } from '../../../src/core/terms/name';
import { cpuTime } from '../cpu-time';

describe('between two letters of a name', () => {
  for (const [text, what] of [
    ['a b', 'a space'],
    ['a-b', 'a hyphen'],
    ['a_b', 'an underscore'],
    ['a\u00a0b', 'a no-break space'],
    ['a\nb', 'a line break'],
    ['a\r\nb', 'a line break of Windows'],
    ['a \t\n  \tb', 'a line break with white space around it'],
  ] as const) {
    it(`there may be ${what}`, () => assert.equal(gapEnd(text, 1), text.indexOf('b')));
  }

  for (const [text, what] of [
    ['ab', 'nothing'],
    ['a  b', 'two spaces'],
    ['a - b', 'a dash'],
    ['a\tb', 'a tab'],
    ['a-\nb', 'a hyphen at the end of a line'],
    ['a.b', 'a full stop'],
    ['a\rb', 'half a line break'],
  ] as const) {
    it(`${what} is no gap`, () => assert.equal(gapEnd(text, 1), 1));
  }

  it('there may not be an empty line: the second break is still there behind the gap', () => {
    assert.equal(gapEnd('a\n\nb', 1), 2);
    assert.equal(gapEnd('a\n  \n\nb', 1), 4);
  });

  it('behind the last letter there is none', () => assert.equal(gapEnd('a', 1), 1));

  it('separators of names are gaps', () => {
    for (let unit = 1; unit < 0x3000; unit++) {
      const char = String.fromCharCode(unit);
      if (withoutSeparators(char) === '') assert.equal(gapEnd(`a${char}b`, 1), 2, `U+${unit.toString(16)}`);
    }
  });

  it('takes no longer for much white space', () => {
    const text = `a${' '.repeat(200_000)}`;
    const spent = cpuTime();
    for (let i = 0; i < 20; i++) gapEnd(text, 1);
    assert.ok(spent() < 200);
  });
});
