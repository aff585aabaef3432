import { lex, withPlainSigns } from './lex';

/**
 * An operator and its value as Seoga writes them, quoted where they must be: `printCondition('topic', 'React Native')` is
 * `topic:"React Native"`, and read as a query it asks for the same.
 */
export function printCondition(operator: string, value: string): string {
  const bare = `${operator}:${value}`;
  const [token] = lex(bare);
  if (token?.is === 'operator' && token.value === value) return bare;
  // There is no quote inside quotes; left out, it is missed by nobody, because comparisons pass over signs.
  return `${operator}:"${withPlainSigns(value).replaceAll('"', '')}"`;
}
