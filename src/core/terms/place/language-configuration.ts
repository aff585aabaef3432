import { isRecord } from '../../kit/is-record';
import { block, line, literally, long, quoted, type Span, type Syntax } from './syntax';

/** What VS Code's `language-configuration.json` files may say; anything may stand there. */
interface Configuration {
  readonly comments?: { readonly lineComment?: unknown; readonly blockComment?: unknown };
  readonly autoClosingPairs?: unknown;
}

/**
 * How a language is read of which we know no more than its extension's `language-configuration.json`: which marks open comments, and
 * which quotes are closed by themselves. Undefined where that file names no comment.
 */
export function syntaxFromConfiguration(configuration: unknown): Syntax | undefined {
  const { comments, autoClosingPairs } = (isRecord(configuration) ? configuration : {}) as Configuration;
  if (!isRecord(comments)) return undefined;
  const mark = lineMark(comments.lineComment);
  const [opens, closes] = pairOf(comments.blockComment) ?? [];
  const lines = mark === undefined ? [] : [line(openerOf(mark))];
  // `"""` is a string before it is a comment.
  const blocks =
    opens === undefined || closes === undefined || /^(["'])\1\1$/.test(opens) ? [] : [block(opens, closes)];
  if (lines.length + blocks.length === 0) return undefined;
  // Where one mark begins like the other, the longer is tried first.
  const isLineLonger = opens !== undefined && mark?.startsWith(opens) === true;
  const quotes = new Set(Array.isArray(autoClosingPairs) ? autoClosingPairs.flatMap(quoteOf) : []);
  const strings = [...quotes].sort((one, other) => other.length - one.length).map(stringOf);
  return { plain: [], spans: [...(isLineLonger ? [...lines, ...blocks] : [...blocks, ...lines]), ...strings] };
}

/** A word opens a comment only where it stands alone, and another mark not inside of an address or a word. */
function openerOf(mark: string): string {
  return `${/^\w/.test(mark) ? '(?<!\\w)' : '(?<![:\\w$&])'}${literally(mark)}${/\w$/.test(mark) ? '\\b' : ''}`;
}

function stringOf(mark: string): Span {
  if (mark.length >= 3) return long(mark);
  // A single quote is an apostrophe in many languages, where one behind a letter opens nothing.
  return quoted(mark, mark === "'" ? { opens: "(?<!\\w)'" } : {});
}

function quoteOf(pair: unknown): readonly string[] {
  const [opens, closes] = pairOf(pair) ?? (isRecord(pair) ? [pair['open'], pair['close']] : []);
  return typeof opens === 'string' && opens === closes && /^(?:"{1,3}|'{1,3}|`{1,3})$/.test(opens) ? [opens] : [];
}

function lineMark(value: unknown): string | undefined {
  const mark = isRecord(value) ? value['comment'] : value;
  const text = typeof mark === 'string' ? mark.trim() : '';
  return text !== '' && text.length <= LONGEST ? text : undefined;
}

/** Two marks that are not white space. */
function pairOf(value: unknown): readonly [string, string] | undefined {
  if (!Array.isArray(value)) return undefined;
  const [opens, closes] = value.map(mark => (typeof mark === 'string' ? mark.trim() : ''));
  if (!opens || !closes || opens.length > LONGEST || closes.length > LONGEST) return undefined;
  return [opens, closes];
}

/** No mark is longer. */
const LONGEST = 12;
