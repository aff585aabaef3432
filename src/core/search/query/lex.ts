import { widthFolded } from '../../hangul/normal';
import { type NamedOperator, operatorOf } from './operators';

/**
 * A piece of a query and where it stands, `[start, end)` in UTF-16 units. `not`: behind a `-`, which belongs to the piece. `open`:
 * its quotation does not end.
 */
export type Token = { readonly start: number; readonly end: number } & (
  | { readonly is: 'word'; readonly not: boolean; readonly text: string }
  | { readonly is: 'phrase'; readonly not: boolean; readonly text: string; readonly open: boolean }
  | {
      readonly is: 'operator';
      readonly not: boolean;
      readonly named: NamedOperator;
      readonly value: string;
      readonly open: boolean;
    }
  | { readonly is: 'or' }
);

const GAP = /\s*/y;
/** A minus that takes away: a word stands directly behind it. `-`, `--flag` and `->` are text, `-.net` is not. */
const NOT = /-(?="|[.#@$]?[\p{L}\p{N}])/uy;
/** A name and its colon. A second colon is code: `title::new`. */
const NAME = /([\p{L}\p{M}]{1,12}):(?!:)/uy;
const WORD = /\S+/y;

/**
 * Cuts a query into its pieces. All of it is in some piece but spaces, and no piece is looked at twice, so any text costs time
 * in proportion to its length.
 */
export function lex(query: string): readonly Token[] {
  const text = withPlainSigns(query);
  const tokens: Token[] = [];
  let at = skip(GAP, text, 0);
  while (at < text.length) {
    const token = tokenAt(text, at);
    tokens.push(token);
    at = skip(GAP, text, token.end);
  }
  return tokens;
}

/** Full-width signs and the quotes that phones and word processors write, as the keyboard's. No offset changes. */
export function withPlainSigns(query: string): string {
  return widthFolded(query).replace(/[“”„‟]/g, '"');
}

function tokenAt(text: string, start: number): Token {
  const begin = skip(NOT, text, start);
  const not = begin > start;
  if (text.charAt(begin) === '"') {
    const { text: phrase, end, open } = quotationAt(text, begin);
    // While a phrase is being typed, its words are looked for as words: nothing is hidden for want of a quote.
    const isLoneQuote = open && !not;
    return { is: 'phrase', start, end: isLoneQuote ? begin + 1 : end, not, text: isLoneQuote ? '' : phrase, open };
  }
  const named = operatorAt(text, begin);
  if (named !== undefined) return { is: 'operator', start, not, ...named };
  const end = skip(WORD, text, begin);
  const word = text.slice(begin, end);
  return word === 'OR' && !not ? { is: 'or', start, end } : { is: 'word', start, end, not, text: word };
}

function operatorAt(text: string, start: number) {
  NAME.lastIndex = start;
  const match = NAME.exec(text);
  const named = match?.[1] === undefined ? undefined : operatorOf(match[1]);
  if (named === undefined) return undefined;
  const valueStart = NAME.lastIndex;
  if (text.charAt(valueStart) === '"') {
    const { text: value, end, open } = quotationAt(text, valueStart);
    return { named, value, end, open };
  }
  const end = skip(WORD, text, valueStart);
  return { named, value: text.slice(valueStart, end), end, open: false };
}

/** What stands between the quote at `start` and the next one; one that is not closed goes to the end. */
function quotationAt(text: string, start: number) {
  const close = text.indexOf('"', start + 1);
  const open = close < 0;
  const inside = open ? text.slice(start + 1) : text.slice(start + 1, close);
  return { text: inside.trim().replace(/\s+/g, ' '), end: open ? text.length : close + 1, open };
}

function skip(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : start;
}
