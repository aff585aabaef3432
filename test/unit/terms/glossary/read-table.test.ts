import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tableOf } from '../../../../src/core/terms/glossary/csv';
import { readTableGlossary } from '../../../../src/core/terms/glossary/read-table';
import { columnOf } from '../../../../src/core/terms/glossary/table-columns';

function cellsOf(csv: string): readonly (readonly string[])[] {
  return tableOf(csv, ',').rows.map(row => row.map(({ text }) => text));
}

describe('a table', () => {
  it('has quotes, commas and line ends in quotes, as RFC 4180 says', () => {
    assert.deepEqual(cellsOf('a,"b, ""c""\r\nd",\r\n,e\n\n'), [
      ['a', 'b, "c"\r\nd', ''],
      ['', 'e'],
    ]);
  });

  it('says where each cell stands, its quotes included', () => {
    const csv = 'a,"b ""c""",d\n"e"';
    assert.deepEqual(
      tableOf(csv, ',').rows.flatMap(row => row.map(({ start, end }) => csv.slice(start, end))),
      ['a', '"b ""c"""', 'd', '"e"'],
    );
  });

  it('ends where a quote is never closed', () => {
    assert.equal(tableOf('a\nb,"c', ',').openQuote, 4);
  });

  it('is read as it was written, whatever is in it', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', '가', ',', '"', '\n', '\r\n', ' ', ';'), minLength: 1 })
      .map(text => `x${text}`);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1 })), rows => {
        const csv = rows.map(row => row.map(text => `"${text.replaceAll('"', '""')}"`).join(',')).join('\r\n');
        assert.deepEqual(cellsOf(csv), rows);
      }),
    );
  });
});

describe('a glossary in a table', () => {
  it('has its columns by their names, in any order', () => {
    const csv =
      'definition_en,Aliases,ko,abbr,en,definition_ko,related\nLow cloud.,mist;해무 | haar,안개,FG,Fog,"낮은, 구름.",tide\n';
    assert.deepEqual(readTableGlossary(csv), {
      entries: [
        {
          term: {
            id: 'fog',
            ko: '안개',
            en: 'Fog',
            abbr: 'FG',
            aliases: ['mist', '해무', 'haar'],
            definition: { ko: '낮은, 구름.', en: 'Low cloud.' },
            related: ['tide'],
            articles: [],
          },
          lines: { first: 1, last: 1 },
        },
      ],
      mistakes: [],
      isBroken: false,
    });
  });

  it('knows what columns are commonly called', () => {
    for (const [name, column] of [
      ['용어', 'name'],
      ['Term', 'name'],
      ['한글명', 'ko'],
      ['영문', 'en'],
      ['약어', 'abbr'],
      ['동의어', 'aliases'],
      ['뜻', 'definition'],
      ['Description', 'definition'],
      ['정의(영어)', 'definitionEn'],
      ['Definition (KO)', 'definitionKo'],
      ['colour', undefined],
    ] as const)
      assert.equal(columnOf(name), column, name);
  });

  it('tells by its letters in which language a name or a definition is', () => {
    const { entries } = readTableGlossary('용어,뜻\n안개,Low cloud.\nTide,달이 하는 일.\n');
    assert.deepEqual(
      entries.map(({ term: { ko, en, definition } }) => [ko, en, definition]),
      [
        ['안개', undefined, { en: 'Low cloud.' }],
        [undefined, 'Tide', { ko: '달이 하는 일.' }],
      ],
    );
  });

  it('may be separated by what a spreadsheet likes', () => {
    for (const separator of [',', ';', '\t'])
      assert.equal(readTableGlossary(`term${separator}definition\r\nFog${separator}Cloud\r\n`).entries.length, 1);
    assert.equal(readTableGlossary('term\tdefinition, please\nFog\tCloud\n', '\t').entries.length, 0);
  });

  it('tells what is wrong at its cell', () => {
    const lines = ['en,definition,colour', 'Fog,', ',Cloud', 'Tide,The sea, it moves,blue', 'Ebb,"It goes'];
    const csv = lines.join('\n');
    const { entries, mistakes } = readTableGlossary(csv);
    assert.deepEqual(
      mistakes.map(({ fault, severity, span: { start, end } }) => [
        fault.kind,
        severity,
        start.line,
        lines[start.line]?.slice(start.character, end.character),
      ]),
      [
        ['unknownKey', 'warning', 0, 'colour'],
        ['noDefinition', 'error', 1, ''],
        ['noName', 'error', 2, ''],
        ['extraCell', 'warning', 3, 'blue'],
        ['syntax', 'error', 4, '"'],
      ],
    );
    assert.equal(entries.length, 1);
  });

  it('without a row that names its columns is none', () => {
    assert.deepEqual(
      readTableGlossary('Fog,Low cloud.\n').mistakes.map(({ fault }) => fault.kind),
      ['noHeader'],
    );
    assert.ok(readTableGlossary('Fog,Low cloud.\n').isBroken);
    assert.deepEqual(readTableGlossary('\n'), { entries: [], mistakes: [], isBroken: false });
  });
});
