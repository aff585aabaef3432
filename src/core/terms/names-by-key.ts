import { spellingsOf, type TermName } from './name';
import type { Term } from './term';

/** All names of a glossary, those of one key side by side. */
export interface NamesByKey {
  /** Distinct, sorted by code units. */
  readonly keys: readonly string[];
  /** In the order of their keys; those of one key in the order of their terms. */
  readonly names: readonly TermName[];
  /** Where in {@link names} those of a key begin, and behind the last one their number. */
  readonly starts: Uint32Array;
}

/** Gathers the names of terms, which may be many: whoever gathers them can rest in between. */
export class NameGathering {
  readonly #groups = new Map<string, TermName[]>();

  add(term: Term): void {
    for (const name of spellingsOf(term)) {
      const group = this.#groups.get(name.key);
      if (group) group.push(name);
      else this.#groups.set(name.key, [name]);
    }
  }

  /** Those that were added, by what their spellings have in common: one list and its beginnings, where a list for each key took twice the memory. */
  byKey(): NamesByKey {
    // A name of separators only.
    this.#groups.delete('');
    const keys = [...this.#groups.keys()].sort();
    const names: TermName[] = [];
    const starts = new Uint32Array(keys.length + 1);
    for (const [i, key] of keys.entries()) {
      for (const name of this.#groups.get(key) ?? []) names.push(name);
      starts[i + 1] = names.length;
    }
    return { keys, names, starts };
  }
}
