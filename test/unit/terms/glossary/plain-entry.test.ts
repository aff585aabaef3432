import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { plainEntry } from '../../../../src/core/terms/glossary/plain-entry';
import { yamlItems } from '../../../../src/core/terms/glossary/yaml-items';

/** What YAML's parser says of an entry, in the form that our reader gives. Only texts: numbers and such count as written. */
function parsed(yaml: string): unknown {
  const [{ definition, ...entry }] = parse(yaml, { schema: 'failsafe' });
  // A definition of one text is that of the language it is written in.
  const language = /[가-힣]/.test(definition) ? 'ko' : 'en';
  return { ...entry, definition: typeof definition === 'string' ? { [language]: definition } : definition };
}

/** The same of our reader; undefined where it leaves an entry to the parser. */
function read(yaml: string): unknown {
  return plainEntry(yaml)?.draft;
}

/** Without what is empty, so that one may be compared with the other. */
function comparable(said: unknown): unknown {
  if (typeof said === 'string') return said.trim() || undefined;
  if (Array.isArray(said)) return said.length === 0 ? undefined : said.map(comparable);
  if (typeof said !== 'object' || said === null) return said;
  const parts = Object.entries(said).flatMap(([key, value]) => {
    const part = comparable(value);
    return part === undefined ? [] : [[key, part] as const];
  });
  return parts.length === 0 ? undefined : Object.fromEntries(parts);
}

describe('an entry that is written plainly', () => {
  it('is read without the parser, in every style a person uses', () => {
    const plain = [
      '- en: Fog\n  definition: Low cloud.',
      '-   en: Fog\n    definition:\n        en: "Low: cloud."\n        ko: \'낮은 # 구름\'',
      '- en: Fog\n\n  # Of mornings.\n  aliases: [Mist, "a, b", \'c\']\n  definition: >-\n    Low\n    cloud.\n\n    Wet: too # yes\n',
      '- en: Fog\n  aliases:\n  - Mist\n  - 해무\n  related:\n    - tide\n  definition: |\n    Low\n    cloud.\n# The end.',
      '- en: Fog\n  definition: Low\n    cloud, in\n    three lines.\n  abbr:\n',
    ];
    for (const yaml of plain) {
      assert.notEqual(read(yaml), undefined, yaml);
      assert.deepEqual(comparable(read(yaml)), comparable(parsed(yaml)), yaml);
    }
  });

  it('is left to the parser where it says more, or is wrong', () => {
    for (const yaml of [
      '- en: a: b',
      '- en: a # b',
      '- en: &a b',
      '- en: "a\\n"',
      '- {en: a}',
      '- en: [a',
      '- EN: a',
      '- en: a\n  en: b',
      '- en: a\n   b: c',
      '- en:\n  - - a',
      '- >\n a',
      '- en: !!str a',
      '-\ten: a',
      '- definition: {en: a}',
    ])
      assert.equal(read(yaml), undefined, yaml);
  });

  it('is every entry that comes with Seoga', () => {
    const folder = join(process.cwd(), 'data/glossary');
    for (const name of readdirSync(folder)) {
      for (const { text } of yamlItems(readFileSync(join(folder, name), 'utf8')) ?? [])
        assert.deepEqual(comparable(read(text)), comparable(parsed(text)));
    }
  });

  it('is read as the parser would, or left to it', () => {
    const piece = fc.constantFrom(
      '- ',
      'en: ',
      'ko:',
      'definition:',
      'aliases: ',
      '\n',
      '\n  ',
      '\n    ',
      '\n  en: ',
      '\n  aliases:',
      '\n  definition: ',
      '\n  definition: >-\n    ',
      '\n  related: [',
      ']',
      ', ',
      ': ',
      ' #',
      '#',
      '>',
      '|',
      '-',
      '- ',
      'a',
      'b c',
      '가',
      '"',
      "'",
      '7',
      '?',
      '*a',
      '&a ',
      '!x ',
      '%',
      '\\',
      ' ',
      '{',
      '}',
      '\r\n',
    );
    const entries = fc.array(piece, { maxLength: 14 }).map(parts => `- en: ${parts.join('')}`);
    let count = 0;
    fc.assert(
      fc.property(entries, yaml => {
        const [item, ...others] = yamlItems(yaml) ?? [];
        const said = item && others.length === 0 ? read(item.text) : undefined;
        if (said === undefined) return;
        count++;
        assert.deepEqual(comparable(said), comparable(parsed(yaml)));
      }),
      { numRuns: Number(process.env['RUNS'] ?? 5000) },
    );
    assert.ok(count > 200, `${count} were plain`);
  });
});
