import type { Article } from '../library/article';
import { type Facts, filterOf } from '../search/query/filter';
import type { QueryMistake } from '../search/query/mistake';
import type { Condition, NameOperator, Query } from '../search/query/query';
import type { KnownValue, QueryValues } from '../search/query/query-values';
import { nearMatch } from '../search/title/edits';
import { keyText } from '../search/title/keys';

/** Operators whose values can be listed. A title that nothing is called is like any word that is not found. */
type Named = Extract<Condition, { on: NameOperator }> & { readonly on: Exclude<NameOperator, 'title'> };

export interface Known {
  readonly articles: readonly Article[];
  readonly facts: Facts;
  readonly values: QueryValues;
}

/**
 * The names that operators ask for and no article has, each told once with those that may be meant: of `topic:swfit` that there
 * is `Swift`. A library without articles knows no names, and nothing is wrong with asking it for one.
 */
export function unknownNames({ anyOf }: Query, { articles, facts, values }: Known): readonly QueryMistake[] {
  if (articles.length === 0) return [];
  const mistakes = new Map<string, QueryMistake>();
  for (const condition of anyOf.flatMap(clause => clause.conditions)) {
    if (!isNamed(condition)) continue;
    const { on: operator, value } = condition;
    const key = `${operator}:${value}`;
    if (mistakes.has(key) || articles.some(filterOf([{ ...condition, not: false }], facts))) continue;
    mistakes.set(key, { is: 'unknownName', operator, value, meant: meantBy(value, valuesOf(operator, values)) });
  }
  return [...mistakes.values()];
}

function isNamed(condition: Condition): condition is Named {
  return condition.on === 'topic' || condition.on === 'author' || condition.on === 'source';
}

function valuesOf(operator: Named['on'], values: QueryValues): readonly KnownValue[] {
  switch (operator) {
    case 'topic':
      return values.topics();
    case 'author':
      return values.authors();
    case 'source':
      return values.sources();
  }
}

/** So many suggestions fit in a line. */
const MOST = 3;

/** Those that begin nearly so, the nearest first; where none does, the most frequent. */
function meantBy(typed: string, values: readonly KnownValue[]): readonly string[] {
  const { keys } = keyText(typed);
  const budget = keys.length < 4 ? 1 : 2;
  const near = values.flatMap(({ value }) => {
    const match = nearMatch(keys, keyText(value).keys, 0, budget);
    return match ? [{ value, edits: match.edits }] : [];
  });
  const meant = near.length > 0 ? near.sort((a, b) => a.edits - b.edits) : values;
  return meant.slice(0, MOST).map(({ value }) => value);
}
