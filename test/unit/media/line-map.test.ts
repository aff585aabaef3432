import assert from 'node:assert/strict';
import fc from 'fast-check';
import { heightOf, lineAt } from '../../../media/reader/scroll-sync/line-map';

const MARKS = [
  { line: 3, top: 100 },
  { line: 5, top: 200 },
  { line: 20, top: 300 },
];

describe('lines and heights', () => {
  const rows: readonly [rule: string, line: number, height: number][] = [
    ['a block is at its line', 5, 200],
    ['between two blocks lie the lines between them', 4, 150],
    ['long passages of the file may be short on the page', 12.5, 250],
    ['above the first block is what leads up to it', 2, 50],
    ['the page begins with the first line', 1, 0],
    ['the last block is one line', 20.5, 350],
  ];
  for (const [rule, line, height] of rows) {
    it(rule, () => {
      assert.equal(lineAt(MARKS, 400, height), line);
      assert.equal(heightOf(MARKS, 400, line), height);
    });
  }

  it('what lies within another block, or is drawn above it, does not count', () => {
    const nested = [...MARKS.slice(0, 2), { line: 5, top: 210 }, { line: 7, top: 50 }, ...MARKS.slice(2)];
    assert.equal(lineAt(nested, 400, 250), 12.5);
  });

  it('one leads back to the other', () => {
    const marks = fc
      .array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 400 })), { maxLength: 20 })
      .map(steps => {
        const marks: { readonly line: number; readonly top: number }[] = [];
        for (const [lines, pixels] of steps) {
          const { line, top } = marks.at(-1) ?? { line: 1, top: 0 };
          marks.push({ line: line + lines, top: top + pixels });
        }
        return marks;
      });
    fc.assert(
      fc.property(marks, fc.double({ min: 0, max: 1, noNaN: true }), (all, share) => {
        const end = (all.at(-1)?.top ?? 0) + 300;
        const height = share * end;
        assert.ok(Math.abs(heightOf(all, end, lineAt(all, end, height)) - height) < 1e-6);
      }),
    );
  });
});
