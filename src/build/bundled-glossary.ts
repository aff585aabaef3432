/**
 * Writes dist/glossary.json from data/glossary/*.yaml: a hover needs the names of terms at once, without a YAML parser and
 * without the library's thread. A file with a mistake fails the build.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GlossaryEntry } from '../core/terms/glossary/glossary';
import { readYamlGlossary } from '../core/terms/glossary/read-yaml';

const SOURCE = 'data/glossary';
const TARGET = 'dist/glossary.json';

function entriesIn(name: string): readonly GlossaryEntry[] {
  const { entries, mistakes } = readYamlGlossary(readFileSync(join(SOURCE, name), 'utf8'));
  for (const { fault, span } of mistakes) {
    console.error(`${join(SOURCE, name)}:${span.start.line + 1}: ${JSON.stringify(fault)}`);
    process.exitCode = 1;
  }
  return entries;
}

const names = readdirSync(SOURCE).filter(name => name.endsWith('.yaml'));
writeFileSync(TARGET, JSON.stringify(names.map(name => ({ name, entries: entriesIn(name) }))));
