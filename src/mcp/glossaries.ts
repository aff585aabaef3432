import { readFileSync } from 'node:fs';
import { readGlossary } from '../core/terms/read-glossary';
import type { Term } from '../core/terms/term';
import { fromHome } from './library-folder';
import { UsageError } from './usage-error';

/** The terms of these YAML files and of the bundled glossary. Of two with one id the first stands: a user's own before ours. */
export function readGlossaries(files: readonly string[], bundled: string): readonly Term[] {
  const ours: readonly Term[] = JSON.parse(readFileSync(bundled, 'utf8'));
  const terms = new Map<string, Term>();
  for (const term of [...files.flatMap(termsIn), ...ours]) if (!terms.has(term.id)) terms.set(term.id, term);
  return [...terms.values()];
}

function termsIn(file: string): readonly Term[] {
  const glossary = readGlossary(textOf(file));
  if (glossary.kind === 'ok') return glossary.terms;
  // The YAML parser's sentences end as if the source stood behind them.
  throw new UsageError(`The glossary “${file}” cannot be used: ${glossary.message.replace(/[:.\s]+$/, '')}.`);
}

function textOf(file: string): string {
  try {
    return readFileSync(fromHome(file), 'utf8');
  } catch {
    throw new UsageError(`The glossary “${file}” cannot be read; --glossary takes a YAML file.`);
  }
}
