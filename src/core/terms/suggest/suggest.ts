import { TermMatcher } from '../matcher';
import { namesOf } from '../name';
import type { Term, TermId } from '../term';
import { type Candidate, candidatesOf } from './candidates';
import type { TermSuggestion } from './suggestion';
import type { SeenName } from './term-miner';

/** So many of the likeliest are looked for in the texts. */
const COUNTED = 3000;

/** Counts the articles that hold each candidate, and ranks them by that and by how much speaks for them. */
export class SuggestionCount {
  readonly #candidates: readonly Candidate[];
  readonly #counts: Map<string, number>;
  readonly #matcher: TermMatcher;

  /** `terms` are those of the glossary: what has one of their names is not suggested. */
  constructor(seen: ReadonlyMap<string, SeenName>, terms: readonly Term[]) {
    const known = new Set(terms.flatMap(namesOf).map(({ key }) => key));
    this.#candidates = candidatesOf(seen)
      .filter(candidate => namesOf(termOf(candidate)).every(({ key }) => !known.has(key)))
      .slice(0, COUNTED);
    this.#counts = new Map();
    this.#matcher = new TermMatcher(this.#candidates.map(termOf));
  }

  /** Takes an article's text into account. */
  add(text: string): void {
    const held = new Set<string>();
    for (const { term, name, start, end } of this.#matcher.all(text)) {
      // In other capitals it may be any word: whether it is this one, only the glossary will say.
      if (name !== term.abbr || text.slice(start, end) === name) held.add(term.id);
    }
    for (const id of held) this.#counts.set(id, (this.#counts.get(id) ?? 0) + 1);
  }

  /** The best first. What stands in a single article of many is not a word of this library. */
  suggestions(limit: number, { leastArticles }: { readonly leastArticles: number }): readonly TermSuggestion[] {
    return this.#candidates
      .map(candidate => ({ candidate, articles: this.#counts.get(candidate.id) ?? 0 }))
      .filter(({ articles }) => articles >= leastArticles)
      .map(one => ({ ...one, score: scoreOf(one.candidate, one.articles) }))
      .sort((a, b) => b.score - a.score || (a.candidate.id < b.candidate.id ? -1 : 1))
      .slice(0, limit)
      .map(({ candidate: { id, names, aliases, told, isDefined }, articles }) => ({
        id,
        names,
        aliases,
        sentence: told.text,
        isDefined,
        article: told.article,
        line: told.line,
        articles,
      }));
  }
}

/** A single English word that many articles hold is a common word as well: being frequent speaks for it up to here. */
const COMMON_FROM = 6;

function scoreOf({ weight, isDefined, names }: Candidate, articles: number): number {
  const isWord = names.ko === undefined && names.abbr === undefined && /^[A-Za-z]?[a-z]+$/.test(names.en ?? '');
  return weight * Math.log2(1 + (isWord ? Math.min(articles, COMMON_FROM) : articles)) * (isDefined ? 1 : 0.6);
}

function termOf({ id, names, aliases }: Candidate): Term {
  const { ko, en = ko === undefined ? names.abbr : undefined, abbr } = names;
  const given = {
    ...(ko !== undefined && { ko }),
    ...(en !== undefined && { en }),
    ...(abbr !== undefined && { abbr }),
  };
  return { id: id as TermId, ...given, aliases, definition: {}, related: [], articles: [] };
}
