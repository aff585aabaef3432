import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pageOf } from '../../../src/core/tools/page';

const LONG = 'x'.repeat(7000);

describe('a page of an article', () => {
  it('is the whole range where that is short', () => {
    const page = pageOf(['a', 'b', 'c', 'd'], { first: 2, last: 3 });
    assert.deepEqual(page, { text: 'b\nc', first: 2, last: 3, next: undefined });
  });

  it('ends with a line, and says where to go on', () => {
    const page = pageOf([LONG, LONG, LONG], { first: 1, last: 3 });
    assert.deepEqual([page.last, page.next, page.text.length], [2, 3, 14_001]);
  });

  it('holds a part of a line that is longer than a page, whole characters only, and says what is missing', () => {
    const page = pageOf(['가', `x${'😀'.repeat(20_000)}`], { first: 2, last: 2 });
    assert.match(page.text, /^x(?:😀)+… \[\d+ more characters of this line are left out\]$/u);
    assert.equal(page.next, undefined);
  });

  it('page after page gives every line once, in order', () => {
    const file = fc.array(fc.integer({ min: 0, max: 9000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(file, lengths => {
        const lines = lengths.map((length, index) => `${index}:${'x'.repeat(length)}`);
        const read: string[] = [];
        for (let next: number | undefined = 1; next !== undefined; ) {
          const page = pageOf(lines, { first: next, last: lines.length });
          assert.ok(page.text.length <= 16_000);
          read.push(page.text);
          next = page.next;
        }
        assert.equal(read.join('\n'), lines.join('\n'));
      }),
    );
  });
});
