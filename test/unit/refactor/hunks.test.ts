import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyHunks, hunksBetween } from '../../../src/core/refactor/hunks';

const text = fc
  .array(fc.constantFrom('a', 'b', '  c', '', '가'))
  .chain(lines => fc.constantFrom(lines.join('\n'), lines.join('\r\n')));

describe('the hunks between two texts', () => {
  it('are whole lines, and the last line has no break', () => {
    assert.deepEqual(hunksBetween('a\nb', 'a\nc'), [{ start: 2, end: 3, text: 'c' }]);
  });

  it('are none between equal texts', () => assert.deepEqual(hunksBetween('a\nb\n', 'a\nb\n'), []));

  it('join what stands together, and are two where a line between them stays', () => {
    const hunks = hunksBetween('one\ntwo\nthree\nfour\nfive\n', 'eins\nzwei\nthree\nfour\nfünf\n');
    assert.deepEqual(
      hunks.map(({ text }) => text),
      ['eins\nzwei\n', 'fünf\n'],
    );
  });

  it('made one and all, make one text of the other', () => {
    fc.assert(fc.property(text, text, (before, after) => applyHunks(before, hunksBetween(before, after)) === after));
  });

  it('stand in order, change something, and leave a line between each other', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const hunks = hunksBetween(before, after);
        return hunks.every(
          ({ start, end, text }, i) =>
            before.slice(start, end) !== text && (i === 0 || start > (hunks[i - 1]?.end ?? start)),
        );
      }),
    );
  });

  it('can each be left out: what it would change is then as it was', () => {
    const before = 'a\nb\nc\nd\ne\n';
    const hunks = hunksBetween(before, 'A\nb\nC\nd\nE\n');
    assert.equal(hunks.length, 3);
    const [first, , last] = hunks;
    assert.ok(first && last);
    assert.equal(applyHunks(before, [first, last]), 'A\nb\nc\nd\nE\n');
  });
});
