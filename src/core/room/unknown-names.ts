import type { Article } from '../library/article';
import { type Facts, filterOf } from '../search/query/filter';
import { lex } from '../search/query/lex';
import type { QueryMistake } from '../search/query/mistake';
import type { Condition, NameOperator } from '../search/query/query';
import type { KnownValue, QueryValues } from '../search/query/query-values';
import { readCondition } from '../search/query/read-condition';
import { nearMatch } from '../search/title/edits';
import { keyText } from '../search/title/keys';

/** Operators whose values can be listed. A title that nothing is called is like any word that is not found. */
type Named = Extract<Condition, { on: NameOperator }> & { readonly on: Exclude<NameOperator, 'title'> };

export interface Known {
  /** Asked only where a query names something. */
  readonly articles: () => readonly Article[];
  readonly facts: Facts;
  readonly values: QueryValues;
}

/**
 * The names that operators of a query ask for and no article has, each told once with those that may be meant: of `topic:swfit`
 * that there is `Swift`, of `주제:swfit` the same with that name of the operator. A library without articles knows no names, and
 * nothing is wrong with asking it for one.
 */
export function unknownNames(query: string, { articles, facts, values }: Known): readonly QueryMistake[] {
  const mistakes = new Map<string, QueryMistake>();
  for (const token of lex(query)) {
    if (token.is !== 'operator') continue;
    // What cannot be read has been told by who read the whole query.
    const condition = readCondition(token, () => undefined);
    if (condition === undefined || !isNamed(condition)) continue;
    const among = articles();
    if (among.length === 0) return [];
    const { on, value } = condition;
    const key = `${on}:${value}`;
    if (mistakes.has(key) || among.some(filterOf([{ ...condition, not: false }], facts))) continue;
    const meant = meantBy(value, values.of(on));
    mistakes.set(key, { is: 'unknownName', operator: token.named.name, value, meant });
  }
  return [...mistakes.values()];
}

function isNamed(condition: Condition): condition is Named {
  return condition.on === 'topic' || condition.on === 'author' || condition.on === 'source';
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
