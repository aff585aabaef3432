/** Glossaries as they lie in files, and as they are in force together. */
import { headingsOf, namesOf } from '../name';
import type { Term, TermId } from '../term';

/** Where a glossary is from. Of two terms of one name, that of the nearest glossary is meant: they stand here nearest first. */
const GLOSSARY_LAYERS = ['workspace', 'user', 'library', 'bundled'] as const;
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
  /** As the one writes it that does not get it. */
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

/** More of them nobody goes through. */
const MOST_CONFLICTS = 1000;

/**
 * Puts glossaries together. An entry whose id a nearer glossary has is hidden by that one. Entries that share no more than a name both
 * remain, and the name means the nearer, in one file the first. Either is a conflict, unless both are Seoga's own.
 */
export function mergeGlossaries(glossaries: readonly Glossary[]): MergedGlossary {
  const entries = new Map<TermId, PlacedEntry>();
  const conflicts: GlossaryConflict[] = [];
  const tell = (conflict: GlossaryConflict): void => {
    const isOurs = conflict.wins.layer === 'bundled' && conflict.yields.layer === 'bundled';
    if (!isOurs && conflicts.length < MOST_CONFLICTS) conflicts.push(conflict);
  };
  const owners = new NameOwners();
  const nearestFirst = GLOSSARY_LAYERS.flatMap(layer => glossaries.filter(glossary => glossary.layer === layer));
  for (const { layer, uri, entries: own } of nearestFirst) {
    for (const entry of own) {
      const placed = { ...entry, layer, uri };
      const hidden = entries.get(entry.term.id);
      if (hidden) {
        tell({ name: headingsOf(entry.term)[0] ?? entry.term.id, wins: hidden, yields: placed });
        continue;
      }
      entries.set(entry.term.id, placed);
      for (const [wins, name] of owners.claim(placed)) tell({ name, wins, yields: placed });
    }
  }
  return { entries, conflicts };
}

/** Which entry has which name. */
class NameOwners {
  readonly #owners = new Map<string, PlacedEntry>();

  /** Gives an entry those of its names that are free; of the others it tells who has them, once each, and by which name. */
  claim(entry: PlacedEntry): ReadonlyMap<PlacedEntry, string> {
    const rivals = new Map<PlacedEntry, string>();
    for (const { key, name } of namesOf(entry.term)) {
      const owner = this.#owners.get(key);
      if (!owner) this.#owners.set(key, entry);
      else if (owner !== entry && !rivals.has(owner)) rivals.set(owner, name);
    }
    return rivals;
  }
}
