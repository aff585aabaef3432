import { readFileSync } from 'node:fs';
import type { GlossaryEntry } from '../core/terms/glossary/glossary';
import { readYamlGlossary } from '../core/terms/glossary/read-yaml';
import type { Term } from '../core/terms/term';
import { fromHome } from './library-folder';
import { UsageError } from './usage-error';

/** The terms of these YAML files and of the bundled glossary. Of two with one id the first stands: a user's own before ours. */
export function readGlossaries(files: readonly string[], bundled: string): readonly Term[] {
  const parts: readonly { readonly entries: readonly GlossaryEntry[] }[] = JSON.parse(readFileSync(bundled, 'utf8'));
  const ours = parts.flatMap(({ entries }) => entries.map(({ term }) => term));
  const terms = new Map<string, Term>();
  for (const term of [...files.flatMap(termsIn), ...ours]) if (!terms.has(term.id)) terms.set(term.id, term);
  return [...terms.values()];
}

function termsIn(file: string): readonly Term[] {
  const { entries, mistakes } = readYamlGlossary(textOf(file));
  const [mistake] = mistakes;
  if (!mistake) return entries.map(({ term }) => term);
  const { fault, span } = mistake;
  // The YAML parser's sentences end as if the source stood behind them.
  const what = fault.kind === 'syntax' ? fault.detail.replace(/[:.\s]+$/, '') : fault.kind;
  throw new UsageError(`The glossary “${file}” cannot be used: line ${span.start.line + 1}: ${what}.`);
}

function textOf(file: string): string {
  try {
    return readFileSync(fromHome(file), 'utf8');
  } catch {
    throw new UsageError(`The glossary “${file}” cannot be read; --glossary takes a YAML file.`);
  }
}
