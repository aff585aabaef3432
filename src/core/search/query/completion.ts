import { AskedName } from './asked-name';
import { LANGS, namesBeside, STATES } from './fixed-values';
import { lex, type Token } from './lex';
import { type NamedOperator, operatorsFrom } from './operators';
import { printCondition } from './print-condition';
import type { Operator } from './query';
import type { KnownValue, QueryValues } from './query-values';

/** One way in which what is being typed may go on: `text.slice(start, end)` becomes `insert`. */
export interface Completion {
  readonly kind: 'operator' | 'value';
  readonly operator: Operator;
  readonly start: number;
  readonly end: number;
  readonly insert: string;
  /** What to show: the operator's name with its colon, or the value without quotes. */
  readonly label: string;
  /** How many articles have the value, where that is known. */
  readonly count?: number;
}

/** So many are taken in at a glance. */
const MOST = 10;

/**
 * How the operator or the value before the cursor may go on, the likeliest first: after `to` with `topic:`, after `topic:ㄱㅅ`
 * with `topic:검색`. Words and phrases do not go on.
 */
export function completionsAt(text: string, values: QueryValues, cursor = text.length): readonly Completion[] {
  const before = lex(text.slice(0, cursor));
  const typed = before.at(-1);
  const isInPhrase = before.some(token => token.is === 'phrase' && token.open);
  if (typed?.end !== cursor || isInPhrase || (typed.is !== 'word' && typed.is !== 'operator')) return [];
  const end = lex(text).find(({ start }) => start === typed.start)?.end ?? cursor;
  const range = { start: typed.not ? typed.start + 1 : typed.start, end };
  const found = typed.is === 'word' ? operatorsAfter(typed.text) : valuesAfter(typed, values);
  return found.map(completion => ({ ...completion, ...range }));
}

type Unplaced = Omit<Completion, 'start' | 'end'>;

function operatorsAfter(typed: string): readonly Unplaced[] {
  return operatorsFrom(typed).map(({ name, operator }) => {
    return { kind: 'operator', operator, insert: `${name}:`, label: `${name}:` };
  });
}

function valuesAfter({ named, value }: Extract<Token, { is: 'operator' }>, values: QueryValues): readonly Unplaced[] {
  const { name, operator } = named;
  return likeliest(value, knownValues(named, value, values)).map(({ value, count }) => ({
    kind: 'value',
    operator,
    insert: printCondition(name, value),
    label: value,
    ...(count !== undefined && { count }),
  }));
}

function knownValues({ name, operator }: NamedOperator, typed: string, values: QueryValues): readonly KnownValue[] {
  switch (operator) {
    case 'title':
      return [];
    case 'topic':
    case 'author':
    case 'source':
      return values.of(operator);
    case 'is':
      return namesBeside(name, STATES).map(value => ({ value }));
    case 'lang':
      return namesBeside(name, LANGS).map(value => ({ value }));
    case 'before':
    case 'after':
      return typed.length < 'YYYY'.length ? values.years() : values.months();
  }
}

/** Those that begin so, then those with a word that begins so, each in the order they have. */
function likeliest(typed: string, values: readonly KnownValue[]): readonly KnownValue[] {
  if (typed === '') return values.slice(0, MOST);
  const asked = new AskedName(typed);
  const begun: KnownValue[] = [];
  const others: KnownValue[] = [];
  for (const known of values) {
    // What stands there already does not go on.
    if (known.value === typed) continue;
    if (asked.isIn(known.value, 'beginning')) begun.push(known);
    else if (asked.isIn(known.value, 'word')) others.push(known);
  }
  return [...begun, ...others].slice(0, MOST);
}
