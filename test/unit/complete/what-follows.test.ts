import assert from 'node:assert/strict';
import fc from 'fast-check';
import { withoutWhatFollows } from '../../../src/core/complete/what-follows';
import { caretAt } from './carets';

describe('what stands behind the caret is not said again', () => {
  const rows: readonly [rule: string, at: string, said: string, text: string][] = [
    ['a bracket that closes', 'foo(|)', 'bar)', 'bar'],
    ['brackets and a semicolon', 'foo(bar(|));', 'a));', 'a'],
    ['a quote', 'const a = "|"', 'hello"', 'hello'],
    ['more of the line', 'foo(|, { deep: true });', 'a, b, { deep: true });', 'a, b'],
    ['the end of the block', 'function f() {|\n}', '\n  return 1;\n}', '\n  return 1;'],
    [
      'the brace that the editor closed, which goes to a line of its own',
      'function f() {|}',
      '\n  return 1;\n}',
      '\n  return 1;\n',
    ],
    ['the lines below', 'f() {\n  |\n  return b;\n}', 'const b = 1;\n  return b;', 'const b = 1;'],
    ['the line below, and nothing else', 'f() {\n  |\n  return b;\n}', 'return b;', ''],
  ];
  for (const [rule, at, said, text] of rows) it(rule, () => assert.equal(withoutWhatFollows(said, caretAt(at)), text));

  const kept: readonly [rule: string, at: string, said: string][] = [
    ['a bracket that it opened itself', 'foo(|)', 'bar()'],
    ['a quote of its own', 'foo(|")', '"a"'],
    ['a brace further in than the one below', 'class A {\n  f() {|\n}', '\n    return 1;\n  }'],
    ['whatever is not there', 'const a = |', 'items.length;'],
    ['brackets that nothing follows', 'foo(|', 'bar)'],
  ];
  for (const [rule, at, said] of kept)
    it(`but keeps ${rule}`, () => assert.equal(withoutWhatFollows(said, caretAt(at)), said));

  it('takes something off the end, and changes nothing else', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '(', ')', '}', '{', '"', '\n', ' ', ';', 'foo'),
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, text, text, (said, before, after) => {
        assert.ok(said.startsWith(withoutWhatFollows(said, caretAt(`${before}|${after}`))));
      }),
    );
  });
});
