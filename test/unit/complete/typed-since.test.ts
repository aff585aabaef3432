import assert from 'node:assert/strict';
import fc from 'fast-check';
import { typedSince } from '../../../src/core/complete/typed-since';
import { caretAt } from './carets';

describe('what was typed since', () => {
  const rows: readonly [asked: string, now: string, typed: string | undefined][] = [
    ['a|', 'a|', ''],
    ['a|', 'ab|', 'b'],
    ['a|', 'ab\n  c|', 'b\n  c'],
    ['x\n|\ny', 'x\nfoo\nbar|\ny', 'foo\nbar'],
    // The editor closes what one opens.
    ['foo|', 'foo(|)', '('],
    ['foo|\nbar', 'foo {\n  |\n}\nbar', ' {\n  '],
    ['ab|', 'a|', undefined],
    ['ab|', 'cb|', undefined],
    ['a|\nb', 'a|\nc', undefined],
    ['x\na|', 'y\nab|', undefined],
    ['a\nb|', 'b|', undefined],
  ];
  for (const [asked, now, typed] of rows) {
    it(`between ${JSON.stringify(asked)} and ${JSON.stringify(now)} is ${JSON.stringify(typed)}`, () =>
      assert.equal(typedSince(caretAt(asked), caretAt(now)), typed));
  }

  it('is whatever was typed', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '(', '가'), maxLength: 60 });
    fc.assert(
      fc.property(text, text, text, (before, typed, after) => {
        const [asked, now] = [caretAt(`${before}|${after}`), caretAt(`${before}${typed}|${after}`)];
        assert.equal(typedSince(asked, now), typed);
      }),
    );
  });

  it('is nothing in another document', () => {
    assert.equal(typedSince(caretAt('a|', { document: 'x' }), caretAt('a|', { document: 'y' })), undefined);
  });

  it('is found where what is read of a long file begins elsewhere by now', () => {
    const above = Array.from({ length: 900 }, (_, i) => `line ${i}`).join('\n');
    const typed = `foo${'\nbar'.repeat(30)}`;
    assert.equal(typedSince(caretAt(`${above}\n|`), caretAt(`${above}\n${typed}|`)), typed);
  });
});
