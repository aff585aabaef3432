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
          aliases: ['해무'],
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
