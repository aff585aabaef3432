import type { Expression } from '../../core/ports';

/**
 * An expression in the words of FTS5: a phrase is `"벡터 터검"`, one whose last token may go on `"벡터 터"*`. Undefined where it
 * asks for nothing, which no syntax can say and nothing matches.
 */
export function matchSyntax(expression: Expression): string | undefined {
  switch (expression.is) {
    case 'phrase':
      if (expression.tokens.length === 0) return undefined;
      return `${quoted(expression.tokens.join(' '))}${expression.prefix ? '*' : ''}`;
    case 'all':
      return joined(expression.of, 'AND');
    case 'any':
      return joined(expression.of, 'OR');
    case 'without': {
      const [wanted, unwanted] = [matchSyntax(expression.wanted), matchSyntax(expression.unwanted)];
      if (wanted === undefined || unwanted === undefined) return wanted;
      return `(${wanted} NOT ${unwanted})`;
    }
  }
}

function joined(parts: readonly Expression[], by: 'AND' | 'OR'): string | undefined {
  const written = parts.flatMap(part => matchSyntax(part) ?? []);
  return written.length === 0 ? undefined : `(${written.join(` ${by} `)})`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
