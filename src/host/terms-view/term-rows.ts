import { compareNames } from '../../core/library/compare-names';
import type { GlossaryConflict, GlossaryLayer, MergedGlossary, PlacedEntry } from '../../core/terms/glossary/glossary';
import type { TermSuggestion } from '../../core/terms/suggest/suggestion';
import { inLanguage, type Term, type TermId } from '../../core/terms/term';
import type { LiveFile } from '../kit/glossary';

/** A row of the Terms view, with its parent so that VS Code can reveal it. */
export type TermsRow = GlossaryRow | TermRow | SuggestionsRow | SuggestionRow | LookRow;

/** A glossary; all files that ship with Seoga are one. */
export interface GlossaryRow {
  readonly kind: 'glossary';
  readonly id: string;
  readonly layer: GlossaryLayer;
  readonly files: readonly LiveFile[];
  readonly terms: readonly TermRow[];
}

export interface TermRow {
  readonly kind: 'term';
  readonly id: string;
  readonly term: TermId;
  readonly name: string;
  readonly entry: PlacedEntry;
  /** Names of it that mean a term of a nearer glossary. */
  readonly yields: readonly GlossaryConflict[];
  /** Whether it is not in force at all. */
  readonly isHidden: boolean;
}

/** What the library suggests, and what there is before anybody has asked for it. */
export interface SuggestionsRow {
  readonly kind: 'suggestions';
  readonly id: string;
  readonly rows: readonly (SuggestionRow | LookRow)[];
}

export interface SuggestionRow {
  readonly kind: 'suggestion';
  readonly id: string;
  readonly name: string;
  readonly suggestion: TermSuggestion;
}

/** The row that looks for suggestions when it is clicked. */
export interface LookRow {
  readonly kind: 'look';
  readonly id: string;
}

/** The rows of the glossaries, nearest first, their terms by name in a language: what the view shows without a filter. */
export function glossaryRows(
  files: readonly LiveFile[],
  merged: MergedGlossary,
  language: string,
): readonly GlossaryRow[] {
  const conflicts = new Map<string, GlossaryConflict[]>();
  for (const conflict of merged.conflicts) {
    const place = placeOf(conflict.yields);
    conflicts.set(place, [...(conflicts.get(place) ?? []), conflict]);
  }
  const groups = new Map<string, LiveFile[]>();
  for (const file of files) {
    const key = file.layer === 'bundled' ? file.layer : file.uri;
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  return [...groups].map(([key, files]) => {
    const rows = files.flatMap(({ layer, uri, entries }) =>
      entries.map((entry): TermRow => {
        const placed = { ...entry, layer, uri };
        const place = placeOf(placed);
        return {
          kind: 'term',
          id: place,
          term: entry.term.id,
          name: nameOf(entry.term, language),
          entry: placed,
          yields: conflicts.get(place) ?? [],
          isHidden: isElsewhere(placed, merged.entries.get(entry.term.id)),
        };
      }),
    );
    rows.sort((a, b) => compareNames(a.name, b.name));
    return { kind: 'glossary', id: key, layer: files[0]?.layer ?? 'bundled', files, terms: rows };
  });
}

/** What a term, or what may become one, is called in a language. */
export function nameOf(names: Pick<Term, 'ko' | 'en' | 'abbr'>, language: string): string {
  return inLanguage(names, language)[0] || (names.abbr ?? '');
}

/** What else it is called: in the other language, and in short. */
export function otherNames(names: Pick<Term, 'ko' | 'en' | 'abbr'>, language: string): readonly string[] {
  const [name, other] = inLanguage(names, language);
  return [other, names.abbr].filter(one => one !== undefined && one !== name && name !== '').map(String);
}

function placeOf({ uri, lines }: PlacedEntry): string {
  return `${uri}#${lines.first}`;
}

function isElsewhere(entry: PlacedEntry, inForce: PlacedEntry | undefined): boolean {
  return inForce === undefined || placeOf(inForce) !== placeOf(entry);
}
