import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MOST_LINES } from '../../../src/core/complete/ending';
import { readCompletion } from '../../../src/core/complete/read-completion';
import { shapeAt } from '../../../src/core/complete/shape';
import { cpuTime } from '../cpu-time';
import { caretAt } from './carets';

function read(text: string, answer: string, languageId = 'typescript'): string {
  const caret = caretAt(text, { languageId });
  return readCompletion(answer, { caret, shape: shapeAt(caret), isWhole: true }).text;
}

describe('what a model says is read as code', () => {
  const rows: readonly [rule: string, at: string, answer: string, text: string, languageId?: string][] = [
    ['as it is', 'const a = |', 'items.length;', 'items.length;'],
    ['without a fence', 'const a = |', '```ts\nitems.length;\n```', 'items.length;'],
    [
      'without a fence and the sentence before it',
      'const a = |',
      'Here is the code:\n\n```\nitems.length;\n```\nIt counts.',
      'items.length;',
    ],
    ['without marks of its own', 'const a = |', '1;<|endoftext|>user: hi', '1;'],
    ['without the mark of the caret', 'const a = |', '⟦caret⟧1;', '1;'],
    ['without thoughts', 'const a = |', '<think>\nlength?\n</think>\n\nitems.length;', 'items.length;'],
    ['without the line it says anew', 'const a = |', 'const a = items.length;', 'items.length;'],
    ['without the line it says anew, indentation and all', '  return a.|', '  return a.length;', 'length;'],
    ['without the word it says anew', 'items.le|', 'length;', 'ngth;'],
    ['without the lines above it says anew', 'let b;\nconst a = |', 'let b;\nconst a = 1;', '1;'],
    ['without a second space', 'const a = |', ' 1;', '1;'],
    ['without the indentation that is there', 'f() {\n    |\n}', '    a();\n    b();', 'a();\n    b();'],
    ['without characters that nobody sees', 'const a = |', '"\u202Eadmin\u2066\u0007";', '"admin";'],
    ['to the end of the line, where a line is asked for', 'const a = |', '1;\nconst b = 2;', '1;'],
    [
      'to the end of the block that has been opened',
      'function f() {|',
      '\n  a();\n}\n\nfunction g() {\n}',
      '\n  a();\n}',
    ],
    ['to where the block ends that it stands in', 'f() {\n  |', 'a();\n  b();\n}\nc();', 'a();\n  b();'],
    ['to two empty lines', '|', 'a();\n\n\nb();', 'a();'],
    ['to where something new begins', '|', 'function f() {\n  a();\n}\n\nfunction g() {}', 'function f() {\n  a();\n}'],
    [
      'to the end of a block of Python',
      'def f(x):|',
      '\n    y = x\n    return y\n\ndef g():\n    pass',
      '\n    y = x\n    return y',
      'python',
    ],
    ['on a line of its own where a block begins', 'def f(x):|', '    return x', '\n    return x', 'python'],
    [
      'with the indentation of where it stands',
      'class A:\n    |',
      'def f(self):\n    return 1',
      'def f(self):\n        return 1',
      'python',
    ],
    ['with an ending of Windows as any other', 'f() {\n  |', 'a();\r\n  b();\r\n', 'a();\n  b();'],
    ['once, where it says a line over and over', '|', 'a();\nb();\nb();\nb();\nb();', 'a();\nb();'],
    ['once, where it says some lines over and over', '|', 'a();\nb();\na();\nb();\na();\nb();\nc();', 'a();\nb();'],
    ['once, where it says a word over and over', '// 이것은 |', `${'매우 '.repeat(20)}좋다`, '매우'],
    ['as nothing, where it says nothing', 'const a = |', '\n\n  ', ''],
  ];
  for (const [rule, at, answer, text, languageId] of rows) {
    it(rule, () => assert.equal(read(at, answer, languageId), text));
  }

  it('keeps brackets that close below each other', () => {
    const answer = '[[[\n  1\n]\n]\n]';
    assert.equal(read('|', answer), answer);
  });

  it('is over with the line, or the block: whatever comes then is not waited for', () => {
    const over = (at: string, answer: string) => {
      const caret = caretAt(at);
      return readCompletion(answer, { caret, shape: shapeAt(caret), isWhole: false }).isOver;
    };
    assert.equal(over('const a = |', '1;'), false);
    assert.equal(over('const a = |', '1;\n'), true);
    assert.equal(over('f() {\n  |', 'a();\n  b();\n'), false);
    assert.equal(over('f() {\n  |', 'a();\n  b();\n}\n'), true);
    assert.equal(over('|', 'a();\n'.repeat(5)), true);
  });

  it('says nothing before it is sure that there is no fence', () => {
    const caret = caretAt('const a = |');
    assert.equal(readCompletion('``', { caret, shape: 'line', isWhole: false }).text, '');
    assert.equal(readCompletion('```ts', { caret, shape: 'line', isWhole: false }).text, '');
    assert.equal(readCompletion('```ts\nite', { caret, shape: 'line', isWhole: false }).text, 'ite');
  });

  it('is short and seen as a whole, whatever it is made of', () => {
    const pieces = fc.constantFrom(
      'a',
      ' ',
      '\n',
      '  ',
      '}',
      '{',
      '```',
      '\r',
      '\u202E',
      '가',
      'foo();',
      ':',
      '\t',
      '<think>',
      '</think>',
    );
    const places = fc.constantFrom('|', '  |', 'f() {|', 'const a = |', 'x\n  // y|', 'f(|)');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 120 }), places, fc.boolean(), (parts, at, isWhole) => {
        const caret = caretAt(at);
        const shape = shapeAt(caret);
        const { text } = readCompletion(parts.join(''), { caret, shape, isWhole });
        assert.ok(text.split('\n').length <= (shape === 'lines' ? MOST_LINES : 1), text);
        assert.ok(!/[\r\u202E]/.test(text));
        assert.equal(text, text.trimEnd());
      }),
    );
  });

  it('reads an answer that goes on for ever in no time', () => {
    const caret = caretAt('const a = |');
    for (const piece of ['a', 'ab ', '(', ' ', '`', '<think>', 'x\n', ': ', '\n', ' \n', '\t']) {
      const spent = cpuTime();
      readCompletion(`a:${piece.repeat(8000 / piece.length)}`, { caret, shape: 'lines', isWhole: true });
      assert.ok(spent() < 100, piece);
    }
  });
});
