import { parseDocument } from 'yaml';
import type { Term, TermId } from './term';

/** What a glossary file holds, or the first thing that is wrong with it. */
export type GlossaryFile =
  | { readonly kind: 'ok'; readonly terms: readonly Term[] }
  | { readonly kind: 'broken'; readonly message: string };

/** Reads a YAML list of terms. Never throws: one sentence says what is wrong, with the entry's id or number. */
export function readGlossary(yaml: string): GlossaryFile {
  const entries = parsed(yaml);
  if (entries instanceof Error) return { kind: 'broken', message: entries.message.split('\n')[0] ?? '' };
  if (!Array.isArray(entries)) return { kind: 'broken', message: 'A glossary file is a YAML list of terms.' };
  const terms: Term[] = [];
  for (const [index, entry] of entries.entries()) {
    const term = termOf(entry);
    if (!term)
      return { kind: 'broken', message: `Entry ${index + 1} needs id, ko, en and a definition in both languages.` };
    terms.push(term);
  }
  return { kind: 'ok', terms };
}

/** The value of a YAML text, or why it has none: a syntax error, or aliases that would unfold without end. */
function parsed(yaml: string): unknown {
  const document = parseDocument(yaml, { logLevel: 'silent' });
  try {
    return document.errors[0] ?? document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    return error instanceof Error ? error : new Error('The YAML cannot be read.');
  }
}

function termOf(entry: unknown): Term | undefined {
  if (!isRecord(entry)) return undefined;
  const { id, ko, en, abbr, definition }: { readonly [name: string]: unknown } = entry;
  if (typeof id !== 'string' || typeof ko !== 'string' || typeof en !== 'string' || !isRecord(definition))
    return undefined;
  if (typeof definition['ko'] !== 'string' || typeof definition['en'] !== 'string') return undefined;
  return {
    id: id as TermId,
    ko,
    en,
    ...(typeof abbr === 'string' && { abbr }),
    aliases: strings(entry['aliases']),
    definition: { ko: definition['ko'].trim(), en: definition['en'].trim() },
    related: strings(entry['related']) as readonly TermId[],
    articles: strings(entry['articles']),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
}
