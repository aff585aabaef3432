/** What a cell is: text from anywhere, or a number of our own. */
export type Cell = string | number | undefined;

/** What a spreadsheet takes for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A table as CSV (RFC 4180): `csv([['a', 'b'], ['x,y', 1]])` is `'a,b\r\n"x,y",1\r\n'`. A text that a spreadsheet would calculate begins
 * with an apostrophe, so that it does not: names of models come from servers.
 */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return rows.map(row => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: Cell): string {
  if (typeof value !== 'string') return value === undefined ? '' : String(value);
  const safe = FORMULA.test(value.trimStart()) || FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
