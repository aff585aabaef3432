import { lex } from './lex';
import type { QueryMistake } from './mistake';
import { readCondition } from './read-condition';

/**
 * The mistakes of a query that are none of what is being typed at its end: of `is:old before:20` the first alone, for the second is on
 * its way to a date. With a space behind it, it stands there as it was meant.
 */
export function settledMistakes(query: string, mistakes: readonly QueryMistake[]): readonly QueryMistake[] {
  const typed = lex(query).at(-1);
  if (typed?.end !== query.length || (typed.is !== 'operator' && typed.is !== 'phrase')) return mistakes;
  const unsettled = new Set<string>();
  if (typed.open) unsettled.add(JSON.stringify({ is: 'openQuote' }));
  if (typed.is === 'operator') readCondition(typed, mistake => unsettled.add(JSON.stringify(mistake)));
  return mistakes.filter(mistake => !unsettled.has(JSON.stringify(mistake)));
}
