import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readTbxGlossary } from '../../../../src/core/terms/glossary/read-tbx';
import { xmlPieces } from '../../../../src/core/terms/glossary/xml';

const V2 = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><martifHeader><fileDesc><titleStmt><title>Sea &amp; sky</title></titleStmt></fileDesc></martifHeader>
<text><body>
<termEntry id="c1">
  <langSet xml:lang="ko-KR">
    <descripGrp><descrip type="definition">바다에 낀 <hi>안개</hi>다.</descrip></descripGrp>
    <tig><term>해무</term></tig>
    <tig><term>바다 안개</term></tig>
  </langSet>
  <langSet xml:lang="en">
    <ntig><termGrp><term>SF</term><termNote type="termType">abbreviation</termNote></termGrp></ntig>
    <ntig><termGrp><term>sea fog</term><termNote type="termType">fullForm</termNote></termGrp></ntig>
    <descrip type="definition">Fog over the&#x20;sea.</descrip>
  </langSet>
  <langSet xml:lang="de"><tig><term>Seenebel</term></tig></langSet>
</termEntry>
</body></text></martif>
`;

const V3 = `<tbx style="dct" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
<text><body><conceptEntry id="c1">
  <basic:definition>What the moon does.</basic:definition>
  <langSec xml:lang="en"><termSec><term>tide</term></termSec><termSec><term>TD</term><min:termType>acronym</min:termType></termSec></langSec>
  <langSec xml:lang="ko"><termSec><term>조수</term></termSec></langSec>
</conceptEntry></body></text></tbx>`;

describe('a glossary in TBX', () => {
  it('of the second version is read', () => {
    assert.deepEqual(readTbxGlossary(V2), {
      entries: [
        {
          term: {
            id: 'sea-fog',
            ko: '해무',
            en: 'sea fog',
            abbr: 'SF',
            aliases: ['바다 안개'],
            definition: { ko: '바다에 낀 안개다.', en: 'Fog over the sea.' },
            related: [],
            articles: [],
          },
          lines: { first: 4, last: 16 },
        },
      ],
      mistakes: [],
      isBroken: false,
    });
  });

  it('of the third version is read, in both of its styles', () => {
    const dca = V3.replace('basic:definition>', 'descrip type="definition">')
      .replace('/basic:definition>', '/descrip>')
      .replace('<min:termType>', '<termNote type="termType">')
      .replace('min:termType', 'termNote');
    for (const xml of [V3, dca]) {
      const { entries, mistakes } = readTbxGlossary(xml);
      assert.deepEqual(mistakes, []);
      const [{ term } = assert.fail()] = entries;
      assert.deepEqual(
        [term.ko, term.en, term.abbr, term.definition],
        ['조수', 'tide', 'TD', { en: 'What the moon does.' }],
      );
    }
  });

  it('tells of terms that are not defined, or in other languages only', () => {
    const entry = (language: string, more = '') =>
      `<termEntry>${more}<langSet xml:lang="${language}"><tig><term>a</term></tig></langSet></termEntry>\n`;
    const xml = `<martif>\n${entry('en')}${entry('de', '<descrip type="definition">x</descrip>')}</martif>`;
    assert.deepEqual(
      readTbxGlossary(xml).mistakes.map(({ fault, span }) => [fault.kind, span.start.line]),
      [
        ['noDefinition', 1],
        ['noName', 2],
      ],
    );
  });

  it('that is other XML, or broken, is none, and says where', () => {
    assert.deepEqual(
      readTbxGlossary('<html></html>').mistakes.map(({ fault }) => fault.kind),
      ['notAList'],
    );
    for (const [xml, line] of [
      ['<tbx>\n</text>', 1],
      ['<tbx>\n<text>\n', 1],
      ['<tbx>\n<a b=c></a></tbx>', 1],
      ['<tbx>\n<!-- x', 1],
      ['words', 0],
    ] as const) {
      const { isBroken, mistakes } = readTbxGlossary(xml);
      assert.ok(isBroken, xml);
      assert.deepEqual([mistakes[0]?.fault.kind, mistakes[0]?.span.start.line], ['syntax', line], xml);
    }
  });

  it('unfolds no entity, and asks for no file', () => {
    const bomb = '<!DOCTYPE tbx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
    const texts = [...xmlPieces(`${bomb}<tbx a="&b;">&b;&c;&lt;&#xAC00;&#x0;&nbsp;</tbx>`)];
    assert.deepEqual(
      texts.map(piece => (piece.kind === 'text' ? piece.text : piece.kind === 'open' ? piece.attributes.get('a') : '')),
      ['&b;', '&b;&c;<가&#x0;&nbsp;', ''],
    );
  });

  it('never throws, and takes no longer than the file is', () => {
    const piece = fc.constantFrom(
      '<tbx>',
      '</tbx>',
      '<termEntry>',
      '</termEntry>',
      '<langSet xml:lang="en">',
      '</langSet>',
      '<term>',
      '</term>',
      'a',
      '&amp;',
      '&',
      '<',
      '>',
      '"',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<tig>',
      '</tig>',
      '<!DOCTYPE a [',
      ']>',
    );
    const texts = fc.array(piece, { maxLength: 20 }).map(parts => parts.join(''));
    fc.assert(fc.property(texts, xml => readTbxGlossary(xml).entries.length >= 0));
    for (const heavy of ['<a>', '<!--', '<![CDATA[', '<!DOCTYPE a [', '<a b="', '&a', '<a ', '<?'])
      assert.ok(readTbxGlossary(`<tbx>${heavy.repeat(200_000)}`).isBroken, heavy);
  });
});
