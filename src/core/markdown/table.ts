import type { MarkdownIt, StateCore, Token } from 'markdown-it';

/**
 * Tables. Columns are aligned by class: markdown-it does it with styles, which the page does not allow. Cells that are too many for
 * the head, which GitHub leaves out, are kept: mostly one was cut in two by a `|` in code.
 */
export function tables(md: MarkdownIt): void {
  md.core.ruler.after('block', 'table_cells', keepCells);
  md.core.ruler.push('table_classes', state => {
    for (const token of state.tokens) {
      if (token.type !== 'th_open' && token.type !== 'td_open') continue;
      const align = /^text-align:(left|center|right)$/.exec(String(token.attrGet('style') ?? ''))?.[1];
      token.attrs = align ? [['class', `align-${align}`]] : null;
    }
  });
}

function keepCells(state: StateCore): void {
  let lines: readonly string[] | undefined;
  let row: { readonly line: number; readonly cells: Token[] } | undefined;
  for (const [index, token] of state.tokens.entries()) {
    if (token.type === 'tr_open') row = { line: token.map?.[0] ?? 0, cells: [] };
    else if (token.type === 'td_open' || token.type === 'th_open') {
      const cell = state.tokens[index + 1];
      if (cell?.type === 'inline') row?.cells.push(cell);
    } else if (token.type === 'tr_close' && row) {
      lines ??= state.src.split('\n');
      fillRow(row.cells, lines[row.line] ?? '');
      row = undefined;
    }
  }
}

/** Gives a row's cells all that stands on its line. */
function fillRow(cells: readonly Token[], line: string): void {
  const last = cells.at(-1);
  const written = cellsOf(line, /\\.|\||[^\\|]+/g);
  if (!last || written.length <= cells.length) return;
  // What is around the table may have taken something of the line.
  if (!cells.every((cell, index) => cell.content === written[index])) return;
  const whole = cellsOf(line, /\\.|`[^`\n]*`|\||[^\\|`]+|`/g);
  if (whole.length === cells.length) for (const [index, cell] of cells.entries()) cell.content = whole[index] ?? '';
  else last.content = [last.content, ...written.slice(cells.length)].join(' | ');
}

/** The cells of a line, cut at pipes; `pieces` says what else is taken as a whole. */
function cellsOf(line: string, pieces: RegExp): readonly string[] {
  const cells: string[] = [''];
  for (const [piece] of line.replace(/^[\s>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*/, '').matchAll(pieces)) {
    if (piece === '|') cells.push('');
    else cells.push(`${cells.pop() ?? ''}${piece === '\\|' ? '|' : piece}`);
  }
  // A row may begin and end with a pipe.
  if (cells[0]?.trim() === '') cells.shift();
  if (cells.at(-1)?.trim() === '') cells.pop();
  return cells.map(cell => cell.trim());
}
