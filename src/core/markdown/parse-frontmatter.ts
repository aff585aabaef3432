import { LineCounter, parseDocument } from 'yaml';
import { isRecord } from '../kit/is-record';

/** What frontmatter says. Where it is broken, `data` still holds what simple lines give for a title, a date and a language. */
export type Frontmatter =
  | { readonly kind: 'ok'; readonly data: Readonly<Record<string, unknown>> }
  | {
      readonly kind: 'broken';
      readonly data: Readonly<Record<string, unknown>>;
      /** One short sentence of the YAML parser. */
      readonly message: string;
      /** Line in the file, from 1. */
      readonly line: number;
    };

/** Enough for any real article; a chain of aliases that doubles at each step stops here. */
const maxAliases = 100;

/** Reads the YAML between the `---` lines. Never throws: what cannot be read is `broken`, with its line in the file. */
export function parseFrontmatter(yaml: string): Frontmatter {
  const lines = new LineCounter();
  try {
    const document = parseDocument(yaml, { uniqueKeys: false, strict: false, lineCounter: lines, logLevel: 'silent' });
    const error = document.errors[0];
    if (error) return broken(yaml, error.message, lines.linePos(error.pos[0]).line);
    const data: unknown = document.toJS({ maxAliasCount: maxAliases });
    if (data === null || data === undefined) return { kind: 'ok', data: {} };
    if (isRecord(data)) return { kind: 'ok', data };
    return broken(yaml, 'Frontmatter is not a list of keys and values.', 1);
  } catch (error) {
    return broken(yaml, error instanceof Error ? error.message : 'Frontmatter cannot be read.', 1);
  }
}

/** The parser's first line only: below it the parser draws the source with an arrow. Line 1 of the file is the `---`. */
function broken(yaml: string, message: string, line: number): Frontmatter {
  const sentence = (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '').trim();
  return { kind: 'broken', data: simpleValues(yaml), message: sentence, line: line + 1 };
}

/** What a title, a date and a language are, read line by line: the row of a broken article needs a name. */
function simpleValues(yaml: string): Readonly<Record<string, unknown>> {
  const data: Record<string, unknown> = {};
  for (const line of yaml.split(/\r?\n/)) {
    const match = /^(title|date|lang)[ \t]*:[ \t]*(\S.*)$/.exec(line);
    const [, key, value] = match ?? [];
    if (key !== undefined && value !== undefined && !Object.hasOwn(data, key)) data[key] = unquoted(value.trim());
  }
  return data;
}

function unquoted(value: string): string {
  const quote = value[0];
  if (quote !== '"' && quote !== "'") return value;
  return value.slice(1, value.length > 1 && value.endsWith(quote) ? -1 : undefined);
}
