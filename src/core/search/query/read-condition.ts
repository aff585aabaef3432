import { keyText } from '../title/keys';
import { askedDate } from './asked-date';
import { LANGS, namesBeside, STATES, valueNamed } from './fixed-values';
import type { Token } from './lex';
import type { Tell } from './mistake';
import type { Condition } from './query';

/** What an operator asks with the value that stands behind it; undefined, and told, where the value says nothing. */
export function readCondition(
  { named, value, not }: Extract<Token, { is: 'operator' }>,
  tell: Tell,
): Condition | undefined {
  const on = named.operator;
  const operator = named.name;
  if (keyText(value).keys === '') {
    tell({ is: 'noValue', operator });
    return undefined;
  }
  switch (on) {
    case 'is': {
      const state = valueNamed(STATES, value);
      if (state === undefined) tell({ is: 'unknownValue', operator, value, known: namesBeside(operator, STATES) });
      return state && { on, value: state, not };
    }
    case 'lang': {
      const lang = valueNamed(LANGS, value);
      if (lang === undefined) tell({ is: 'unknownValue', operator, value, known: namesBeside(operator, LANGS) });
      return lang && { on, value: lang, not };
    }
    case 'before':
    case 'after': {
      const date = askedDate(value);
      if (date === undefined) tell({ is: 'noDate', operator, value });
      return date === undefined ? undefined : { on, value: date, not };
    }
    default:
      return { on, value, not };
  }
}
