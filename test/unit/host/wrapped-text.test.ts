import assert from 'node:assert/strict';
import fc from 'fast-check';
import { wrappedText } from '../../../src/host/finder/wrapped-text';

describe('a text in lines', () => {
  it('breaks between words, a syllable of Hangul counting for two', () => {
    assert.deepEqual(wrappedText('읽고 또 읽는다', 6), ['읽고', '또', '읽는다']);
    assert.deepEqual(wrappedText('read it again', 7), ['read it', 'again']);
  });

  it('breaks a word only where it is wider than a line', () => {
    assert.deepEqual(wrappedText('a abcdefgh b', 4), ['a', 'abcd', 'efgh', 'b']);
  });

  it('is nothing where nothing is said', () => assert.deepEqual(wrappedText(' \n ', 9), []));

  it('keeps every letter, in lines that fit', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '가', ' ', '😀') }),
        fc.integer({ min: 2, max: 9 }),
        (text, columns) => {
          const lines = wrappedText(text, columns);
          assert.equal(lines.join('').replace(/\s/g, ''), text.replace(/\s/g, ''));
          for (const line of lines) assert.ok(line !== '' && [...line.replaceAll('가', 'ab')].length <= columns);
        },
      ),
    );
  });
});
