import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyHunks, hunksBetween, isMadeOf } from '../../../src/core/refactor/hunks';

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

describe('what some of the hunks make of a text', () => {
  it('is told from what anybody else makes of it', () => {
    const before = 'a\nb\nc\nd\ne\n';
    const hunks = hunksBetween(before, 'A\nb\nC\nd\nE\n');
    for (const made of [before, 'A\nb\nc\nd\nE\n', 'A\nb\nC\nd\nE\n', 'a\nb\nC\nd\ne\n'])
      assert.ok(isMadeOf(made, before, hunks), made);
    for (const other of ['', `x\n${before}`, 'A\nb\nc\nd\nE', 'A\nB\nC\nd\nE\n', `${before}\n`])
      assert.ok(!isMadeOf(other, before, hunks), other);
  });

  it('is found whichever of them are made', () => {
    fc.assert(
      fc.property(text, text, fc.infiniteStream(fc.boolean()), (before, after, ticked) => {
        const hunks = hunksBetween(before, after);
        const some = hunks.filter(() => ticked.next().value);
        return isMadeOf(applyHunks(before, some), before, hunks);
      }),
    );
  });

  it('is nothing else: every way to make some of them is tried, and the text is none of those', () => {
    fc.assert(
      fc.property(text, text, text, (before, after, other) => {
        const hunks = hunksBetween(before, after);
        fc.pre(hunks.length <= 6);
        const ways = Array.from({ length: 2 ** hunks.length }, (_, way) =>
          applyHunks(
            before,
            hunks.filter((_, i) => (way >> i) % 2 === 1),
          ),
        );
        return isMadeOf(other, before, hunks) === ways.includes(other);
      }),
    );
  });
});
