import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readGlossary } from '../../../src/core/terms/read-glossary';

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

function messageOf(yaml: string): string {
  const file = readGlossary(yaml);
  return file.kind === 'broken' ? file.message : 'ok';
}

describe('a glossary file', () => {
  it('is a list of terms, its definitions without line breaks', () => {
    assert.deepEqual(readGlossary(ENTRY), {
      kind: 'ok',
      terms: [
        {
          id: 'sea-fog',
          ko: '바다 안개',
          en: 'Sea Fog',
          abbr: 'SF',
          aliases: ['해무'],
          definition: { ko: '바다에서 이는 안개다. 냄새로 먼저 온다.', en: 'Fog that rises from the sea.' },
          related: ['tide'],
          articles: ['fog-diary'],
        },
      ],
    });
  });

  it('may leave out everything but its names and definitions', () => {
    const file = readGlossary('- {id: a, ko: 가, en: A, definition: {ko: 뜻, en: meaning}}');
    assert.deepEqual(file.kind === 'ok' && file.terms[0]?.aliases, []);
    assert.ok(file.kind === 'ok' && file.terms[0] && !('abbr' in file.terms[0]));
  });

  it('with an entry that lacks something names that entry', () => {
    assert.match(messageOf(`${ENTRY}\n- {id: b, ko: 나, en: B}`), /^Entry 2 needs/);
    assert.match(messageOf('- just words'), /^Entry 1 needs/);
  });

  it('that is no list says so', () => {
    for (const yaml of ['', 'id: a', '42']) assert.match(messageOf(yaml), /list of terms/);
  });

  it('with broken YAML says where, in one line', () => {
    assert.match(messageOf('- id: [a\n- b: }'), /^[^\n]+ at line \d+/);
  });

  it('with aliases that unfold without end is broken, not slow', () => {
    const bomb = ['a: &a [x, x]'];
    for (let i = 0; i < 20; i++)
      bomb.push(`k${i}: &k${i} [*${i === 0 ? 'a' : `k${i - 1}`}, *${i === 0 ? 'a' : `k${i - 1}`}]`);
    assert.match(messageOf(bomb.join('\n')), /alias/i);
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
    fc.assert(fc.property(texts, yaml => ['ok', 'broken'].includes(readGlossary(yaml).kind)));
  });
});
