import { lex, withPlainSigns } from './lex';
import type { Clause, Query } from './query';

/**
 * A query in the one form that Seoga writes: words, phrases, exclusions, conditions, operators by their English names. What
 * could not be understood is left out. `parseQuery(printQuery(query))` asks for the same.
 */
export function printQuery({ anyOf }: Query): string {
  return anyOf.map(printClause).join(' OR ');
}

function printClause({ text, phrases, excluded, conditions }: Clause): string {
  return [
    ...(text === '' ? [] : [text]),
    ...phrases.map(quoted),
    ...excluded.map(words => `-${isOneWord(words) ? words : quoted(words)}`),
    ...conditions.map(({ on, value, not }) => `${not ? '-' : ''}${printCondition(on, value)}`),
  ].join(' ');
}

/** An operator and its value, quoted where it must be: `printCondition('topic', 'React Native')` is `topic:"React Native"`. */
export function printCondition(operator: string, value: string): string {
  const bare = `${operator}:${value}`;
  const [token] = lex(bare);
  return token?.is === 'operator' && token.value === value ? bare : `${operator}:${quoted(value)}`;
}

/** Whether `-` in front takes away these words and nothing else. */
function isOneWord(words: string): boolean {
  const [token] = lex(`-${words}`);
  return token?.is === 'word' && token.not && token.text === words;
}

/** There is no quote inside quotes; left out, it is missed by nobody, because comparisons pass over signs. */
function quoted(words: string): string {
  return `"${withPlainSigns(words).replaceAll('"', '')}"`;
}
