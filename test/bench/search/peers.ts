/**
 * What one would otherwise take from a package, each with the options its own documentation advises for this. Those "over
 * keys" are given keystroke space, the idea of ours, and do the rest by themselves.
 */
import uFuzzy from '@leeoniya/ufuzzy';
import Fuse, { type IFuseOptions } from 'fuse.js';
import fuzzysort from 'fuzzysort';
import MiniSearch from 'minisearch';
import type { Build } from './engines';
import { keysIn, SpelledTitle } from './spelled-title';
import { trigramIndex } from './trigram-index';

export const PEERS: Readonly<Record<string, Build>> = {
  'fuse.js default': titles => fuse(titles, {}, query => query),
  'fuse.js token search': titles => fuse(titles, { useTokenSearch: true }, query => query),
  'fuse.js extended over keys': titles => fuse(titles.map(SpelledTitle.of), OVER_KEYS, keysIn),
  'fuse.js over keys, gram prefilter': fusePrefiltered,
  'MiniSearch words': titles => miniSearch(titles, query => query),
  'MiniSearch over key grams': titles => miniSearchOver(titles.map(SpelledTitle.of)),
  uFuzzy: titles => unicodeFuzzy(titles),
  fuzzysort: titles => fuzzy(titles, query => query),
  'fuzzysort over keys': titles =>
    fuzzy(
      titles.map(title => SpelledTitle.of(title).all),
      keysIn,
    ),
  'SQLite FTS5 trigram': trigramIndex,
};

function fuse<T>(items: readonly T[], options: IFuseOptions<T>, spell: (query: string) => string) {
  const index = new Fuse(items, options);
  return {
    search: (query: string, limit: number) => index.search(spell(query), { limit }).map(hit => hit.refIndex),
  };
}

const OVER_KEYS: IFuseOptions<SpelledTitle> = {
  keys: ['keys', 'consonants'],
  useExtendedSearch: true,
  ignoreLocation: true,
  threshold: 0.35,
};

/** How many titles fuse.js is given to look at. */
const PREFILTERED = 200;

/** Fuse.js over the titles that share the most key trigrams with the query. */
function fusePrefiltered(titles: readonly string[]) {
  const spelled = titles.map(SpelledTitle.of);
  const holders = new Map<string, number[]>();
  for (const [number, title] of spelled.entries()) {
    for (const gram of new Set(title.grams)) {
      const list = holders.get(gram);
      if (list) list.push(number);
      else holders.set(gram, [number]);
    }
  }
  const search = (query: string, limit: number) => {
    const shared = new Map<number, number>();
    for (const gram of new Set(SpelledTitle.of(query).grams)) {
      const numbers = holders.get(gram) ?? [];
      const weight = Math.log(1 + titles.length / (1 + numbers.length));
      for (const number of numbers) shared.set(number, (shared.get(number) ?? 0) + weight);
    }
    const likely = [...shared].sort((a, b) => b[1] - a[1]).slice(0, PREFILTERED);
    const picked = likely.flatMap(([number]) => spelled[number] ?? []);
    const hits = new Fuse(picked, OVER_KEYS).search(keysIn(query), { limit });
    return hits.map(hit => likely[hit.refIndex]?.[0] ?? -1);
  };
  return { search };
}

function miniSearch(titles: readonly string[], spell: (query: string) => string) {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  index.addAll(titles.map((text, id) => ({ id, text })));
  return {
    search: (query: string, limit: number) =>
      index
        .search(spell(query), { prefix: true, fuzzy: 0.2 })
        .slice(0, limit)
        .map(hit => Number(hit.id)),
  };
}

function miniSearchOver(titles: readonly SpelledTitle[]) {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'], tokenize: text => text.split(' ') });
  index.addAll(titles.map(({ grams }, id) => ({ id, text: grams.join(' ') })));
  return {
    search: (query: string, limit: number) =>
      index
        .search(SpelledTitle.of(query).grams.join(' '))
        .slice(0, limit)
        .map(hit => Number(hit.id)),
  };
}

/** The options its documentation gives for text that is not Latin. */
function unicodeFuzzy(titles: readonly string[]) {
  const matcher = new uFuzzy({
    unicode: true,
    interSplit: "[^\\p{L}\\d']+",
    intraSplit: '\\p{Ll}\\p{Lu}',
    intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
    intraChars: "[\\p{L}\\d']",
    intraContr: "'\\p{L}{1,2}\\b",
    intraMode: 1,
    intraIns: 1,
  });
  const haystack = [...titles];
  return {
    search: (query: string, limit: number) => {
      const [found, info, order] = matcher.search(haystack, query, 1, 10_000);
      if (!found) return [];
      const ranked = info && order ? order.map(at => info.idx[at] ?? -1) : found;
      return ranked.slice(0, limit);
    },
  };
}

function fuzzy(texts: readonly string[], spell: (query: string) => string) {
  const prepared = texts.map((text, number) => ({ number, text: fuzzysort.prepare(text) }));
  return {
    search: (query: string, limit: number) =>
      fuzzysort.go(spell(query), prepared, { key: 'text', limit }).map(hit => hit.obj.number),
  };
}
