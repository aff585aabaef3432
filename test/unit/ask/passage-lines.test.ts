import assert from 'node:assert/strict';
import fc from 'fast-check';
import { passageLines, passageSentences } from '../../../src/core/ask/passage-lines';

describe('the lines of a passage', () => {
  it('are paragraphs behind an empty line and items behind a line end', () => {
    const text = 'Two kinds:\nfast\nsmall\n\nThat is all.';
    assert.deepEqual(
      passageLines(text).map(({ isItem, span }) => [text.slice(...span), isItem]),
      [
        ['Two kinds:', false],
        ['fast', true],
        ['small', true],
        ['That is all.', false],
      ],
    );
  });

  it('hold sentences that end with them', () => {
    const text = 'It is small. It is fast\n\nTip';
    assert.deepEqual(
      passageSentences(text).map(span => text.slice(...span)),
      ['It is small.', 'It is fast', 'Tip'],
    );
  });

  it('of a part are those of that part, where it stands', () => {
    const text = '하나다. 둘이다.\n셋';
    assert.deepEqual(
      passageSentences(text, [5, 9]).map(span => text.slice(...span)),
      ['둘이다.'],
    );
  });

  it('no word is lost, and no line end is inside of one', () => {
    const part = fc.constantFrom('a', '값이다.', 'b c.', '\n', '\n\n', ' ', '다요. npm');
    fc.assert(
      fc.property(fc.array(part), parts => {
        const text = parts.join(' ');
        let at = 0;
        for (const [start, end] of passageSentences(text)) {
          assert.equal(text.slice(at, start).trim(), '');
          assert.ok(!text.slice(start, end).includes('\n'));
          at = end;
        }
        assert.equal(text.slice(at).trim(), '');
      }),
    );
  });
});
