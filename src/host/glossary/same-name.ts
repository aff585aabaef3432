import type { GlossaryEntry } from '../../core/terms/glossary/glossary';
import { namesOf } from '../../core/terms/name';
import type { Term } from '../../core/terms/term';
import type { LiveFile } from '../kit/glossary';

/** An entry, and the glossary it stands in. */
export interface FoundEntry {
  readonly entry: GlossaryEntry;
  readonly file: LiveFile;
}

/** The first entry that has one of these names, however they are spaced or capitalised; undefined where none has. */
export function entryNamed(
  names: Pick<Term, 'ko' | 'en' | 'abbr'>,
  files: readonly LiveFile[],
): FoundEntry | undefined {
  const asTerm: Term = { ...names, id: '' as Term['id'], aliases: [], definition: {}, related: [], articles: [] };
  const wanted = new Set(namesOf(asTerm).map(({ key }) => key));
  for (const file of files) {
    const entry = file.entries.find(({ term }) => namesOf(term).some(({ key }) => wanted.has(key)));
    if (entry) return { entry, file };
  }
  return undefined;
}
