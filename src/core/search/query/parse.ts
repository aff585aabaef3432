import { lex, type Token } from './lex';
import type { QueryMistake, Tell } from './mistake';
import { nearOperator } from './operators';
import type { Clause, Condition, Query } from './query';
import { readCondition } from './read-condition';

/** Each clause is a search of its own, of a few milliseconds: more than these are pasted, or a model's, and would keep others waiting. */
const MOST_CLAUSES = 20;

/**
 * Reads what stands in the search box. Any text is a query: what is understood is asked for, and what is not is told and asks
 * for nothing. `parseQuery('벡터 topic:검색 -"old way" OR is:starred')` is any of two clauses. Takes time in proportion to the text.
 */
export function parseQuery(text: string): Query {
  const mistakes = new Map<string, QueryMistake>();
  // Said once, however often it was made.
  const tell: Tell = mistake => mistakes.set(JSON.stringify(mistake), mistake);
  const runs = splitAtOr(lex(text));
  const filled = runs.filter(run => run.length > 0);
  if (runs.length > 1 && filled.length < runs.length) tell({ is: 'loneOr' });
  if (filled.length > MOST_CLAUSES) tell({ is: 'manyClauses', searched: MOST_CLAUSES });
  const anyOf = filled
    .slice(0, MOST_CLAUSES)
    .map(run => readClause(run, tell))
    .filter(asksForSomething);
  return { anyOf, mistakes: [...mistakes.values()] };
}

/** The pieces of a query that are searched for: those of its first clauses. */
export function searchedTokens(text: string): readonly Token[] {
  return splitAtOr(lex(text))
    .filter(run => run.length > 0)
    .slice(0, MOST_CLAUSES)
    .flat();
}

function splitAtOr(tokens: readonly Token[]): readonly (readonly Token[])[] {
  let run: Token[] = [];
  const runs = [run];
  for (const token of tokens) {
    if (token.is !== 'or') {
      run.push(token);
      continue;
    }
    run = [];
    runs.push(run);
  }
  return runs;
}

function readClause(tokens: readonly Token[], tell: Tell): Clause {
  const words: string[] = [];
  const phrases: string[] = [];
  const excluded: string[] = [];
  const conditions: Condition[] = [];
  for (const token of tokens) {
    if (token.is === 'operator') {
      const condition = readCondition(token, tell);
      if (condition !== undefined) conditions.push(condition);
    } else if (token.is === 'word') {
      tellNearOperator(token.text, tell);
      (token.not ? excluded : words).push(token.text);
    } else if (token.is === 'phrase' && token.text !== '') {
      (token.not ? excluded : phrases).push(token.text);
    }
    if ('open' in token && token.open) tell({ is: 'openQuote' });
  }
  const text = words.join(' ');
  const isOnlyExcluding = text === '' && phrases.length === 0 && conditions.length === 0 && excluded.length > 0;
  if (isOnlyExcluding) tell({ is: 'onlyExclusions' });
  return { text, phrases, excluded, conditions };
}

function tellNearOperator(word: string, tell: Tell): void {
  const typed = /^([\p{L}\p{M}]{1,12}):[^:]/u.exec(word)?.[1];
  const near = typed === undefined ? undefined : nearOperator(typed);
  if (typed !== undefined && near !== undefined) tell({ is: 'nearOperator', typed, operator: near.name });
}

/** A clause of which nothing was understood would find everything. */
function asksForSomething({ text, phrases, excluded, conditions }: Clause): boolean {
  return text !== '' || phrases.length + excluded.length + conditions.length > 0;
}
