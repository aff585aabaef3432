import { TermMatcher } from '../../../src/core/terms/matcher';
import { spellingsOf } from '../../../src/core/terms/name';
import type { Term } from '../../../src/core/terms/term';
import { MapTrie } from './map-trie';

/** Finds names of a glossary in texts. */
export interface ScanEngine {
  /** How many bytes it can be asked to scan in reasonable time. */
  readonly most: number;
  /** What a text is scanned with: it tells how many names the text holds. */
  readonly build: (terms: readonly Term[]) => (text: string) => number;
}

export const ENGINES: Readonly<Record<string, ScanEngine>> = {
  seoga: {
    most: Number.POSITIVE_INFINITY,
    build: terms => {
      const matcher = new TermMatcher(terms);
      return text => count(matcher.all(text));
    },
  },

  'map trie': {
    most: Number.POSITIVE_INFINITY,
    build: terms => {
      const trie = new MapTrie(terms);
      return text => trie.count(text);
    },
  },

  // These two know neither words nor particles nor separators: their task is easier than ours.
  'big regexp': {
    most: 50_000,
    build: terms => {
      const names = writtenNames(terms).sort((a, b) => b.length - a.length);
      const expression = new RegExp(names.map(name => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'gi');
      return text => count(text.matchAll(expression));
    },
  },
  'naive loop': {
    most: 50_000,
    build: terms => {
      const names = writtenNames(terms).map(name => name.toLowerCase());
      return text => {
        const small = text.toLowerCase();
        let found = 0;
        for (const name of names) {
          for (let at = small.indexOf(name); at !== -1; at = small.indexOf(name, at + name.length)) found++;
        }
        return found;
      };
    },
  },
};

function writtenNames(terms: readonly Term[]): string[] {
  return [...new Set(terms.flatMap(spellingsOf).map(({ name }) => name))];
}

function count(found: Iterable<unknown>): number {
  let count = 0;
  for (const _ of found) count++;
  return count;
}
