import { Loanword } from '../hangul/loanword';
import type { Article } from '../library/article';
import { type Facts, filterOf } from '../search/query/filter';
import type { QueryMistake } from '../search/query/mistake';
import { searchedTokens } from '../search/query/parse';
import type { Condition, NameOperator } from '../search/query/query';
import type { KnownValue, QueryValues } from '../search/query/query-values';
import { readCondition } from '../search/query/read-condition';
import { nearMatch } from '../search/title/edits';
import { keyText } from '../search/title/keys';
import { headingsOf } from '../terms/name';
import type { Term } from '../terms/term';

/** Operators whose values can be listed. A title that nothing is called is like any word that is not found. */
type Named = Extract<Condition, { on: NameOperator }> & { readonly on: Exclude<NameOperator, 'title'> };

export interface Known {
  /** Asked only where a query names something. */
  readonly articles: () => readonly Article[];
  readonly facts: Facts;
  readonly values: QueryValues;
  readonly terms: readonly Term[];
}

/** Of more names than these one by one nobody reads, and for each the whole library is looked through. */
const MOST_TOLD = 5;

/**
 * The names that operators of a query ask for and no article has, the first few of them, each told once with those that may be meant:
 * of `topic:swfit` that there is `Swift`, of `주제:swfit` the same with that name of the operator, and of `topic:스위프트`, which
 * sounds so. A library without articles knows no names, and nothing is wrong with asking it for one.
 */
export function unknownNames(query: string, { articles, facts, values, terms }: Known): readonly QueryMistake[] {
  const mistakes = new Map<string, QueryMistake>();
  for (const token of searchedTokens(query)) {
    if (mistakes.size === MOST_TOLD) break;
    if (token.is !== 'operator') continue;
    // What cannot be read has been told by who read the whole query.
    const condition = readCondition(token, () => undefined);
    if (condition === undefined || !isNamed(condition)) continue;
    const among = articles();
    if (among.length === 0) return [];
    const { on, value } = condition;
    const key = `${on}:${value}`;
    if (mistakes.has(key) || among.some(filterOf([{ ...condition, not: false }], facts))) continue;
    const meant = meantBy(value, values.of(on), terms);
    mistakes.set(key, { is: 'unknownName', operator: token.named.name, value, meant });
  }
  return [...mistakes.values()];
}

function isNamed(condition: Condition): condition is Named {
  return condition.on === 'topic' || condition.on === 'author' || condition.on === 'source';
}

/** So many suggestions fit in a line. */
const MOST = 3;

/**
 * What the glossary says to be the same or sounds the same, then names that begin nearly so, the nearest first. None where nothing is
 * like it: the most frequent names of a library say nothing about the one that was asked for.
 */
function meantBy(typed: string, values: readonly KnownValue[], terms: readonly Term[]): readonly string[] {
  const { keys } = keyText(typed);
  const same = sameKeys(keys, terms);
  const isHeard = heardAs(typed);
  const budget = budgetOf(keys);
  const near = values.flatMap(({ value }) => {
    const known = keyText(value).keys;
    const edits = same.has(known) || isHeard(value) ? 0 : nearMatch(keys, known, 0, budget)?.edits;
    return edits === undefined ? [] : [{ value, edits }];
  });
  return near
    .sort((a, b) => a.edits - b.edits)
    .slice(0, MOST)
    .map(({ value }) => value);
}

/** With one key off, three keys are nearly anything: `rl` is one from Rust. */
function budgetOf(keys: string): number {
  if (keys.length < 4) return 0;
  return keys.length < 6 ? 1 : 2;
}

/** Whether a name sounds as what was typed, where one of them is an English word in Hangul. */
function heardAs(typed: string): (name: string) => boolean {
  const korean = Loanword.of(typed);
  if (korean) return name => korean.oddness(name.toLowerCase()) !== undefined;
  const english = typed.toLowerCase();
  return name => Loanword.of(name)?.oddness(english) !== undefined;
}

/** The keys of all names of the terms that are called so. */
function sameKeys(keys: string, terms: readonly Term[]): ReadonlySet<string> {
  const names = terms.map(term => [...headingsOf(term), ...term.aliases].map(name => keyText(name).keys));
  return new Set(names.filter(keysOfTerm => keysOfTerm.includes(keys)).flat());
}
