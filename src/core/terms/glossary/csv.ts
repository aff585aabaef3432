/** A cell of a table, unquoted, and where it stands with its quotes: offsets in the text. */
export interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The rows of a table up to its end, or to a quote that is never closed. */
export interface Table {
  readonly rows: readonly (readonly Cell[])[];
  /** Where that quote stands. */
  readonly openQuote: number | undefined;
}

/** Up to the next separator, quote or line end. */
const PLAIN: Readonly<Record<Separator, RegExp>> = { ',': /[^,\r\n]*/y, ';': /[^;\r\n]*/y, '\t': /[^\t\r\n]*/y };

export type Separator = ',' | ';' | '\t';

/**
 * Splits a table into cells as RFC 4180 says, with their places: `'a,"b ""c"""'` is one row of `a` and `b "c"`. Rows of nothing are left
 * out. A quote inside a cell that has none before it is a character like others.
 */
export function tableOf(text: string, separator: Separator): Table {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  for (let at = 0; at <= text.length; ) {
    const cell = text[at] === '"' ? quoted(text, at, separator) : plain(text, at, separator);
    if (!cell) return { rows, openQuote: at };
    row.push(cell);
    at = cell.end + 1;
    if (text[cell.end] === separator) continue;
    if (text[cell.end] === '\r' && text[cell.end + 1] === '\n') at++;
    if (row.some(({ text: said }) => said.trim() !== '')) rows.push(row);
    row = [];
  }
  return { rows, openQuote: undefined };
}

function plain(text: string, start: number, separator: Separator): Cell {
  const pattern = PLAIN[separator];
  pattern.lastIndex = start;
  const said = pattern.exec(text)?.[0] ?? '';
  return { text: said, start, end: start + said.length };
}

function quoted(text: string, start: number, separator: Separator): Cell | undefined {
  const parts: string[] = [];
  for (let from = start + 1; ; ) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return undefined;
    parts.push(text.slice(from, quote));
    if (text[quote + 1] !== '"') {
      // What stands behind the closing quote belongs to the cell: tables are written by hand too.
      const rest = plain(text, quote + 1, separator);
      return { text: parts.join('"') + rest.text.trimEnd(), start, end: rest.end };
    }
    from = quote + 2;
  }
}
