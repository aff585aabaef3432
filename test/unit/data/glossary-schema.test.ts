import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { readYamlGlossary } from '../../../src/core/terms/glossary/read-yaml';
import {
  DEFINITION_KEYS,
  ENTRY_KEYS,
  LONGEST_DEFINITION,
  LONGEST_LIST,
  LONGEST_NAME,
} from '../../../src/core/terms/glossary/term-draft';

const data = join(process.cwd(), 'data');
const schema = JSON.parse(readFileSync(join(data, 'glossary.schema.json'), 'utf8'));
// Editors know `defaultSnippets`; the standard does not.
const isValid = new Ajv({ strictTypes: false, strictRequired: false, keywords: ['defaultSnippets'] }).compile(schema);

const GOOD = [
  '',
  '- {en: Tide, definition: What the moon does.}',
  '- {ko: 조수, definition: {ko: 달이 하는 일.}}',
  '- {ko: 조수, en: ~, definition: {ko: 달이 하는 일., en: }}',
  '- {id: tide, ko: 조수, en: Tide, abbr: TD, aliases: [밀물, 1.10, true], definition: {ko: 가, en: a}, related: [sea], articles: [moon]}',
  '- {en: 404, definition: 7, aliases: }',
  '- {en: Tide, definition: {en: a}, aliases: []}',
  `- {en: ${'x'.repeat(LONGEST_NAME)}, definition: ${'y'.repeat(LONGEST_DEFINITION)}}`,
];

const BAD = [
  'en: Tide',
  '- Tide',
  '- {definition: a}',
  '- {en: Tide}',
  '- {en: Tide, definition: }',
  '- {en: Tide, definition: [a]}',
  '- {en: Tide, definition: {}}',
  '- {en: Tide, definition: {de: a}}',
  '- {en: [Tide], definition: a}',
  '- {en: Tide, definition: a, abbr: [TD]}',
  '- {en: Tide, definition: a, aliases: ebb}',
  '- {en: Tide, definition: a, aliases: [[ebb]]}',
  '- {en: Tide, definition: a, related: {a: b}}',
  '- {en: Tide, definition: a, colour: blue}',
  `- {en: ${'x'.repeat(LONGEST_NAME + 1)}, definition: a}`,
  `- {en: Tide, definition: ${'y'.repeat(LONGEST_DEFINITION + 1)}}`,
  `- {en: Tide, definition: {en: ${'y'.repeat(LONGEST_DEFINITION + 1)}}}`,
  `- {en: Tide, definition: a, aliases: [${'x,'.repeat(LONGEST_LIST + 1)}]}`,
  `- {en: Tide, definition: a, aliases: [${'x'.repeat(LONGEST_NAME + 1)}]}`,
];

describe('the schema of glossaries', () => {
  it('knows the keys the reader knows, in their order', () => {
    const { properties } = schema.definitions.entry;
    assert.deepEqual(Object.keys(properties), ENTRY_KEYS);
    assert.deepEqual(Object.keys(properties.definition.anyOf[1].properties), DEFINITION_KEYS);
  });

  it('explains every key', () => {
    for (const [key, { description }] of Object.entries<{ description?: string }>(schema.definitions.entry.properties))
      assert.match(description ?? '', /^[A-Z].*\.$/, key);
  });

  it('says of a file what the reader says', () => {
    for (const yaml of GOOD) {
      assert.ok(isValid(parse(yaml) ?? null), `${yaml}: ${JSON.stringify(isValid.errors)}`);
      assert.deepEqual(readYamlGlossary(yaml).mistakes, [], yaml);
    }
    for (const yaml of BAD) {
      assert.ok(!isValid(parse(yaml)), yaml);
      assert.notDeepEqual(readYamlGlossary(yaml).mistakes, [], yaml);
    }
  });

  it('holds of the glossary that comes with Seoga', () => {
    for (const name of readdirSync(join(data, 'glossary'))) {
      assert.ok(isValid(parse(readFileSync(join(data, 'glossary', name), 'utf8'))), name);
    }
  });
});
