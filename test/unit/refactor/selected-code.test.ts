import assert from 'node:assert/strict';
import { codeRange, selectedCode } from '../../../src/core/refactor/selected-code';

describe('selected code', () => {
  it('comes with the indentation of its first line, and what stands around it', () => {
    assert.deepEqual(selectedCode('a\n  b\nc', [4, 5], 'c'), {
      languageId: 'c',
      before: 'a\n',
      code: '  b',
      after: '\nc',
    });
  });

  it('begins in the middle of a line where it was selected there', () => {
    const { before, code } = selectedCode('x = f(a)', [4, 8], 'python');
    assert.deepEqual([before, code], ['x = ', 'f(a)']);
  });

  it('is told of whole lines around it, and of no more than enough', () => {
    const text = `${'line\n'.repeat(3000)}here\n${'line\n'.repeat(3000)}`;
    const start = text.indexOf('here');
    const { before, after } = selectedCode(text, [start, start + 4], 'c');
    assert.ok(before.length > 3000 && before.length <= 4000);
    assert.ok(after.length > 1000 && after.length <= 1500);
    assert.match(before, /^line\n/);
    assert.match(after, /line\n$/);
  });

  it('has line ends of one kind', () => {
    assert.deepEqual(selectedCode('a\r\nb\r\nc\r\nd', [3, 7], 'c'), {
      languageId: 'c',
      before: 'a\n',
      code: 'b\nc',
      after: '\nd',
    });
  });

  it('of one endless line brings nothing of the rest', () => {
    const { before, after } = selectedCode('x'.repeat(20_000), [10_000, 10_003], 'c');
    assert.equal(before.length <= 4000 && after.length <= 1500, true);
  });
});

describe('the range of selected code', () => {
  it('leaves out white space at its ends', () => assert.deepEqual(codeRange('  a();\n', [0, 7]), [2, 6]));
  it('of white space is empty', () => {
    const [start, end] = codeRange(' \n ', [0, 3]);
    assert.equal(start, end);
  });
});
