import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readYamlGlossary } from '../../../src/core/terms/glossary/read-yaml';
import type { Term } from '../../../src/core/terms/term';

const FOLDER = 'data/glossary';

/** The terms that Seoga brings along, from their sources. */
export function bundledTerms(): readonly Term[] {
  const names = readdirSync(FOLDER).filter(name => name.endsWith('.yaml'));
  return names
    .sort()
    .flatMap(name => readYamlGlossary(readFileSync(join(FOLDER, name), 'utf8')).entries.map(({ term }) => term));
}
