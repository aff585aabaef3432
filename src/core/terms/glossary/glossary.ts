/** Glossaries as they lie in files, and as they are in force together. */
import type { Term, TermId } from '../term';

/** Where a glossary is from. Of two terms of one name, that of the nearest glossary is meant: they stand here nearest first. */
export const GLOSSARY_LAYERS = ['workspace', 'user', 'library', 'bundled'] as const;
export type GlossaryLayer = (typeof GLOSSARY_LAYERS)[number];

/** The first and the last line of something in a file, both counted from 0. */
export interface LineSpan {
  readonly first: number;
  readonly last: number;
}

/** A term, and the lines on which a file defines it. */
export interface GlossaryEntry {
  readonly term: Term;
  readonly lines: LineSpan;
}

/** One file of terms, as it was when it could last be read. */
export interface Glossary {
  readonly layer: GlossaryLayer;
  /** The file's URI. */
  readonly uri: string;
  readonly entries: readonly GlossaryEntry[];
}

/** An entry, and the glossary it stands in. */
export interface PlacedEntry extends GlossaryEntry {
  readonly layer: GlossaryLayer;
  readonly uri: string;
}

/** A name that two entries want. The nearer one has it: it is the one that a text means. */
export interface GlossaryConflict {
  readonly name: string;
  readonly wins: PlacedEntry;
  readonly yields: PlacedEntry;
}

/** All glossaries together. */
export interface MergedGlossary {
  /** Nearest first, so that the first of two with one name is meant. */
  readonly entries: ReadonlyMap<TermId, PlacedEntry>;
  readonly conflicts: readonly GlossaryConflict[];
}

/** Puts glossaries together. An entry whose id a nearer glossary has is hidden by that one, and the two are a conflict. */
export function mergeGlossaries(glossaries: readonly Glossary[]): MergedGlossary {
  const entries = new Map<TermId, PlacedEntry>();
  const conflicts: GlossaryConflict[] = [];
  const nearestFirst = GLOSSARY_LAYERS.flatMap(layer => glossaries.filter(glossary => glossary.layer === layer));
  for (const { layer, uri, entries: own } of nearestFirst) {
    for (const entry of own) {
      const placed = { ...entry, layer, uri };
      const wins = entries.get(entry.term.id);
      if (wins) conflicts.push({ name: entry.term.id, wins, yields: placed });
      else entries.set(entry.term.id, placed);
    }
  }
  return { entries, conflicts };
}
