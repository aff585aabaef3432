import assert from 'node:assert/strict';
import { type GlossaryCursor, glossaryCursor } from '../../../src/core/terms/glossary-cursor';

/** What may be written at `|`. */
function at(text: string): GlossaryCursor | undefined {
  const lines = text.split('\n');
  const line = lines.findIndex(candidate => candidate.includes('|'));
  const character = (lines[line] ?? '').indexOf('|');
  return glossaryCursor(
    lines.map(candidate => candidate.replace('|', '')),
    line,
    character,
  );
}

const keys = (text: string) => {
  const found = at(text);
  return found?.kind === 'key' ? { of: found.of, taken: [...found.taken], from: found.from } : found?.kind;
};

describe('In a glossary in YAML one may write', () => {
  it('an entry where no entry is', () => {
    assert.deepEqual(at('|'), { kind: 'entry', from: 0 });
    assert.deepEqual(at('# Mine\n- en: Fog\n  definition: x\n-|'), { kind: 'entry', from: 0 });
    assert.deepEqual(at('- en: Fog\n- |')?.kind, 'key');
  });

  it('another entry, or more of the one above', () => {
    const above = { indent: 2, taken: new Set(['en', 'definition']) };
    assert.deepEqual(at('# Mine\n- en: Fog\n  definition: x\n|'), { kind: 'entry', from: 0, above });
    assert.deepEqual(at('- en: Fog\n  definition: x\n\nab|'), { kind: 'entry', from: 0, above });
    assert.deepEqual(at('  -  en: Fog\n  |'), { kind: 'entry', from: 2, above: { indent: 3, taken: new Set(['en']) } });
  });

  it('a key in an entry, but for those that it has', () => {
    assert.deepEqual(keys('- en: Fog\n  |'), { of: 'entry', taken: ['en'], from: 2 });
    assert.deepEqual(keys('- en: Fog\n  def|\n  abbr: F\n- ko: 안개'), { of: 'entry', taken: ['en', 'abbr'], from: 2 });
    assert.deepEqual(keys('- |'), { of: 'entry', taken: [], from: 2 });
    assert.deepEqual(keys('-   ko: 안개\n    a|'), { of: 'entry', taken: ['ko'], from: 4 });
  });

  it('the languages of a definition', () => {
    assert.deepEqual(keys('- en: Fog\n  definition:\n    |'), { of: 'definition', taken: [], from: 4 });
    assert.deepEqual(keys('- en: Fog\n  definition:\n    ko: 안개\n    e|\n  abbr: F'), {
      of: 'definition',
      taken: ['ko'],
      from: 4,
    });
  });

  it('related terms and articles, in brackets or line by line', () => {
    assert.deepEqual(at('- en: Fog\n  related: [|'), { kind: 'item', of: 'related', from: 12 });
    assert.deepEqual(at('- en: Fog\n  related: [haze, mi|]'), { kind: 'item', of: 'related', from: 18 });
    assert.deepEqual(at('- en: Fog\n  related:\n    - ha|'), { kind: 'item', of: 'related', from: 6 });
    assert.deepEqual(at('- en: Fog\n  related:\n    - haze\n    - |'), { kind: 'item', of: 'related', from: 6 });
    assert.deepEqual(at('- en: Fog\n  articles: [|]'), { kind: 'item', of: 'articles', from: 13 });
  });

  it('whatever one likes in texts, lists of names and comments', () => {
    for (const text of [
      '- en: Fog|',
      '- en: Fog\n  definition: The |',
      '- en: Fog\n  definition:\n    en: |',
      '- en: Fog\n  aliases: [|]',
      '- en: Fog\n  aliases:\n    - |',
      '# - |',
      '- en: Fog\n  # re|',
      '- en: Fog\n  related: [haze] |',
    ])
      assert.equal(at(text), undefined, text);
  });
});
