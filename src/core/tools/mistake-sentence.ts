import type { QueryMistake } from '../search/query/mistake';

/** One line on what is wrong with a query, and how to write it. */
export function mistakeSentence(mistake: QueryMistake): string {
  switch (mistake.is) {
    case 'unknownValue':
      return `${mistake.operator}: has no value “${mistake.value}”; there are ${mistake.known.join(', ')}.`;
    case 'unknownName': {
      const said = `No article has ${mistake.operator}:${mistake.value}`;
      return mistake.meant.length === 0 ? `${said}.` : `${said}; try ${mistake.meant.join(', ')}.`;
    }
    case 'noValue':
      return `${mistake.operator}: needs a value right behind it, without a space.`;
    case 'noDate':
      return `${mistake.operator}:${mistake.value} is no date; write 2026, 2026-11 or 2026-11-22.`;
    case 'nearOperator':
      return `${mistake.typed}: was searched as text; the operator is called ${mistake.operator}:.`;
    case 'openQuote':
      return 'A quotation mark has no partner; its words were searched one by one.';
    case 'loneOr':
      return 'OR needs something on both sides.';
    case 'manyClauses':
      return `Only the first ${mistake.searched} alternatives between ORs were searched; search for the others apart.`;
    case 'onlyExclusions':
      return 'There are only exclusions; say what to look for as well.';
  }
}
