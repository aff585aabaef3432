/**
 * Writes dist/glossary.json from data/glossary/*.yaml: a hover needs the names of terms at once, without a YAML parser and
 * without the library's thread. A file that is broken fails the build.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readGlossary } from '../core/terms/read-glossary';
import type { Term } from '../core/terms/term';

const SOURCE = 'data/glossary';
const TARGET = 'dist/glossary.json';

function termsIn(name: string): readonly Term[] {
  const file = readGlossary(readFileSync(join(SOURCE, name), 'utf8'));
  if (file.kind === 'ok') return file.terms;
  console.error(`${join(SOURCE, name)}: ${file.message}`);
  process.exitCode = 1;
  return [];
}

const names = readdirSync(SOURCE).filter(name => name.endsWith('.yaml'));
writeFileSync(TARGET, JSON.stringify(names.flatMap(termsIn)));
