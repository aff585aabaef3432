import assert from 'node:assert/strict';
import fc from 'fast-check';
import { caretIn, lineAfter, lineBefore } from '../../../src/core/complete/caret';
import { caretAt } from './carets';

const FILE = { document: 'd', name: 'n', languageId: 'typescript' };

describe('what stands around the caret', () => {
  it('is split where the caret stands', () => {
    const caret = caretAt('a\nfoo(|bar)\nz');
    assert.equal(caret.before, 'a\nfoo(');
    assert.equal(caret.after, 'bar)\nz');
    assert.equal(lineBefore(caret), 'foo(');
    assert.equal(lineAfter(caret), 'bar)');
  });

  it('is what is there, within bounds, and reads few lines of a long text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 200 }), { minLength: 1, maxLength: 2000 }),
        fc.nat(),
        fc.nat(),
        (texts, l, c) => {
          const line = l % texts.length;
          const character = c % ((texts[line]?.length ?? 0) + 1);
          let read = 0;
          const at = (i: number): string => {
            read++;
            return texts[i] ?? '';
          };
          const lines = { count: texts.length, at };
          const caret = caretIn(lines, { line, character }, FILE);
          const whole = texts.join('\n');
          const offset = texts.slice(0, line).reduce((sum, text) => sum + text.length + 1, 0) + character;
          assert.ok(whole.slice(0, offset).endsWith(caret.before));
          assert.ok(whole.slice(offset).startsWith(caret.after));
          assert.ok(caret.before.length <= 6300 && caret.after.length <= 2300);
          assert.ok(read <= 610);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('begins at the same line while one types on the next lines', () => {
    const texts = Array.from({ length: 2000 }, (_, i) => `const value${i} = ${i};`);
    const lines = { count: texts.length, at: (i: number) => texts[i] ?? '' };
    const firsts = [1000, 1001, 1002].map(line => caretIn(lines, { line, character: 3 }, FILE).before.split('\n')[0]);
    assert.ok(new Set(firsts).size <= 2, firsts.join(' '));
  });
});
