import assert from 'node:assert/strict';
import fc from 'fast-check';
import { csv } from '../../../src/core/kit/csv';

describe('CSV', () => {
  /** As RFC 4180 says it is read. */
  const parsed = (text: string): readonly (readonly string[])[] => {
    const rows: string[][] = [[]];
    for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
      rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
      if (end === '\r\n') rows.push([]);
    }
    return rows.slice(0, -1);
  };

  const cell = fc.string({ unit: fc.constantFrom(...'",\r\n=+-@\' a가\t\u2028') });

  it('is read as it was written, whatever stands in a cell', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 })), rows => {
        const read = parsed(csv(rows));
        assert.deepEqual(
          read.map(cells => cells.map(cell => cell.replace(/^'(?=\s*[=+\-@\t\r])/, ''))),
          rows.map(cells => cells.map(cell => cell.replace(/^'(?=\s*[=+\-@\t\r])/, ''))),
        );
      }),
    );
    assert.equal(
      csv([
        ['a', 'b,c'],
        ['"', 1.5],
        ['x\ny', undefined],
      ]),
      'a,"b,c"\r\n"""",1.5\r\n"x\ny",\r\n',
    );
  });

  it('has no cell that a spreadsheet would calculate', () => {
    for (const evil of ['=cmd|calc', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1', '\n=1']) {
      assert.match(csv([[evil]]), /^"?'/, JSON.stringify(evil));
    }
    assert.equal(csv([['a=b', 'x-y', 3]]), 'a=b,x-y,3\r\n');
  });
});
