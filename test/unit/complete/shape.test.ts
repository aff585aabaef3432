import assert from 'node:assert/strict';
import { type Shape, shapeAt } from '../../../src/core/complete/shape';
import { caretAt } from './carets';

const rows: readonly [place: string, text: string, shape: Shape, languageId?: string][] = [
  ['within a line of code', 'const a = |', 'line'],
  ['in front of brackets that close', 'foo(|)', 'line'],
  ['in front of brackets and a semicolon', 'foo(bar(|));', 'line'],
  ['in front of more code', 'foo(a, |) + bar();', 'line'],
  ['where a block begins', 'function f() {|', 'lines'],
  ['between the braces of a block', 'function f() {|}', 'lines'],
  ['behind an arrow', 'const f = () =>|', 'lines'],
  ['behind the colon of Python', 'def f(x):|', 'lines', 'python'],
  ['behind the colon of another language', 'const a: {b:|', 'line'],
  ['on an empty line', 'a();\n|\nb();', 'lines'],
  ['on a line of indentation', 'f() {\n  |\n}', 'lines'],
  ['after a comment', '  // Sorts by name.|', 'lines'],
  ['after a comment of Python', '# 이름순|', 'lines', 'python'],
  ['after a line of a comment of several', '/**\n * Sorts|', 'lines'],
  ['in the middle of a word', 'fo|o', 'none'],
  ['in the middle of a Korean word', '// 검|색', 'none'],
  ['in a syllable that is being composed', '// 검ㅅ|', 'none'],
  ['right in front of a word', 'const |a', 'none'],
  ['after the end of a statement', 'foo();|', 'none'],
  ['after the end of a block', 'if (a) { b(); }|', 'none'],
  ['after the end of a statement, in front of another', 'foo(); | bar();', 'none'],
  ['in front of the code of a line', '  | + foo();', 'none'],
  ['after a semicolon inside of brackets', 'for (let i = 0;|', 'line'],
  ['on a line that is data', `${'x,'.repeat(600)}|`, 'none'],
  ['on an empty line of prose', 'Hello.\n|', 'line', 'markdown'],
];

describe('how much is completed', () => {
  for (const [place, text, shape, languageId = 'typescript'] of rows) {
    it(`${place}: ${shape}`, () => assert.equal(shapeAt(caretAt(text, { languageId })), shape));
  }

  it('who asks by a key is answered where a statement has ended, too, but in no word', () => {
    assert.equal(shapeAt(caretAt('foo();|'), { isInvoked: true }), 'lines');
    assert.equal(shapeAt(caretAt('const |a'), { isInvoked: true }), 'line');
    assert.equal(shapeAt(caretAt('fo|o'), { isInvoked: true }), 'none');
  });
});
