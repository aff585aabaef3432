import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readYamlGlossary } from '../../../../src/core/terms/glossary/read-yaml';

const ENTRY = `
- id: sea-fog
  ko: 바다 안개
  en: Sea Fog
  abbr: SF
  aliases: [해무, 7]
  definition:
    ko: >-
      바다에서 이는 안개다.
      냄새로 먼저 온다.
    en: Fog that rises from the sea.
  related: [tide]
  articles: [fog-diary]
`;

/** The kinds of the mistakes, each with the line it is on, counted from 0. */
function mistakesOf(yaml: string): readonly string[] {
  return readYamlGlossary(yaml).mistakes.map(({ fault, span }) => `${fault.kind} ${span.start.line}`);
}

describe('a glossary file', () => {
  it('is a list of terms, its definitions without line breaks', () => {
    const { entries, mistakes } = readYamlGlossary(ENTRY);
    assert.deepEqual(mistakes, []);
    assert.deepEqual(entries, [
      {
        term: {
          id: 'sea-fog',
          ko: '바다 안개',
          en: 'Sea Fog',
          abbr: 'SF',
          aliases: ['해무', '7'],
          definition: { ko: '바다에서 이는 안개다. 냄새로 먼저 온다.', en: 'Fog that rises from the sea.' },
          related: ['tide'],
          articles: ['fog-diary'],
        },
        lines: { first: 1, last: 12 },
      },
    ]);
  });

  it('needs names and definitions in one language only', () => {
    const { entries } = readYamlGlossary('- {en: Tide, definition: {en: What the moon does to the sea.}}');
    assert.deepEqual(entries[0]?.term.definition, { en: 'What the moon does to the sea.' });
    assert.deepEqual(entries[0]?.term.aliases, []);
  });

  it('with an entry that lacks something keeps the others and tells the line', () => {
    assert.deepEqual(mistakesOf(`${ENTRY}- {id: b, ko: 나}\n- just words\n- {definition: {en: x}}`), [
      'noDefinition 13',
      'notAnEntry 14',
      'noName 15',
    ]);
    assert.equal(readYamlGlossary(`${ENTRY}- just words`).entries.length, 1);
  });

  it('may be empty, and is broken where it is something else than a list', () => {
    assert.deepEqual(readYamlGlossary(''), { entries: [], mistakes: [], isBroken: false });
    for (const yaml of ['id: a', '42']) assert.deepEqual(mistakesOf(yaml), ['notAList 0']);
  });

  it('with broken YAML says where', () => {
    const file = readYamlGlossary(`${ENTRY}- id: [a\n- b: }`);
    assert.ok(file.isBroken);
    assert.deepEqual(file.entries, []);
    assert.match(mistakesOf(`${ENTRY}- id: [a\n- b: }`)[0] ?? '', /^syntax 1[34]$/);
  });

  it('with aliases that unfold without end is broken, not slow', () => {
    const bomb = ['a: &a [x, x]'];
    for (let i = 0; i < 20; i++)
      bomb.push(`k${i}: &k${i} [*${i === 0 ? 'a' : `k${i - 1}`}, *${i === 0 ? 'a' : `k${i - 1}`}]`);
    assert.deepEqual(readYamlGlossary(bomb.join('\n')).entries, []);
  });

  it('tells what is wrong at the key or the value that is', () => {
    const lines = [
      '- ko: [바다]',
      '  definition: x',
      '- en: Tide',
      '  colour: blue',
      '  aliases: ebb',
      '  related: [sea, [moon]]',
      '  definition:',
      '    en: The sea moves.',
      '    de: Das Meer.',
      '- en: Tide',
      '  en: Ebb',
      '  definition: x',
      '- id: fog',
      '  en: Fog',
      '  definition: {}',
      '- {id: a, en: A, definition: x}',
      '- {id: a, en: B, definition: x}',
      `- {en: ${'x'.repeat(201)}, definition: x}`,
    ];
    const { entries, mistakes } = readYamlGlossary(lines.join('\n'));
    assert.deepEqual(
      mistakes.map(({ fault, severity, span: { start, end } }) => [
        fault.kind,
        severity,
        lines[start.line]?.slice(start.character, start.line === end.line ? end.character : undefined).slice(0, 20),
      ]),
      [
        ['notText', 'error', '[바다]'],
        ['unknownKey', 'warning', 'colour'],
        ['notTexts', 'warning', 'ebb'],
        ['notTexts', 'warning', '[moon]'],
        ['unknownKey', 'warning', 'de'],
        ['sameKey', 'warning', 'en'],
        ['noDefinition', 'error', '{}'],
        ['sameId', 'error', 'a'],
        ['tooLong', 'error', 'x'.repeat(20)],
      ],
    );
    assert.deepEqual(
      entries.map(({ term: { id } }) => id),
      ['tide', 'tide-2', 'a'],
    );
  });

  it('may leave out ids: the name makes them, each once', () => {
    const names = ['Sea Fog', 'sea fog!', 'C', 'C++', 'C#'].map(name => `- {en: '${name}', definition: x}`);
    const yaml = [...names, '- {ko: 검색 증강 생성, definition: x}', '- {id: sea-fog-2, en: Haar, definition: x}'].join(
      '\n',
    );
    assert.deepEqual(
      readYamlGlossary(yaml).entries.map(({ term: { id } }) => id),
      ['sea-fog', 'sea-fog-3', 'c', 'c-plus-plus', 'c-sharp', '검색-증강-생성', 'sea-fog-2'],
    );
  });

  it('takes a definition of plain text for what language it is written in', () => {
    const definitions = readYamlGlossary(
      '- {en: Fog, definition: 바다의 fog다.}\n- {ko: 안개, definition: Low cloud.}',
    ).entries;
    assert.deepEqual(
      definitions.map(({ term: { definition } }) => definition),
      [{ ko: '바다의 fog다.' }, { en: 'Low cloud.' }],
    );
  });

  it('may begin with a byte order mark, have line ends of Windows, and repeat a text by an alias', () => {
    const yaml =
      '\uFEFF- en: &a Fog\r\n  definition: Low\r\n    cloud.\r\n  aliases: [*a, Mist]\r\n- en: Tide\r\n  definition: x\r\n';
    const { entries, mistakes } = readYamlGlossary(yaml);
    assert.deepEqual(mistakes, []);
    assert.deepEqual(
      entries.map(({ term: { en, definition, aliases }, lines }) => [en, definition.en, aliases, lines]),
      [
        ['Fog', 'Low cloud.', ['Fog', 'Mist'], { first: 0, last: 3 }],
        ['Tide', 'x', [], { first: 4, last: 5 }],
      ],
    );
  });

  it('is read up to its second document', () => {
    assert.deepEqual(mistakesOf('- {en: A, definition: x}\n---\n- {en: B, definition: x}\n'), ['syntax 1']);
    assert.equal(readYamlGlossary('- {en: A, definition: x}\n---\n- {en: B, definition: x}\n').entries.length, 1);
  });

  it('nested without end is broken, and costs nothing', () => {
    for (const piece of ['[', '{a: ', '- ', '? ']) assert.ok(readYamlGlossary(piece.repeat(1_000_000)).isBroken, piece);
  });

  it('never throws', () => {
    const piece = fc.constantFrom(
      '- ',
      'id: a\n',
      '  ko: 가\n',
      '  en: A\n',
      '  definition:\n',
      '    ko: x\n',
      '    en: y\n',
      '&a ',
      '*a',
      '[',
      '{',
    );
    const texts = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 20 }).map(parts => parts.join('')),
    );
    fc.assert(fc.property(texts, yaml => readYamlGlossary(yaml).entries.length >= 0));
  });
});
