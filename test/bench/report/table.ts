import type { Figure } from './figure';

const COLUMNS = ['figure', 'must reach', 'measured', 'beside', 'reached'] as const;

/** All figures of a run as one Markdown table, so that it can be pasted where it is talked about. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, goal, measured, beside, reached }) => [
    name,
    goal,
    measured,
    beside ?? '',
    reached === undefined ? '-' : reached ? 'yes' : 'NO',
  ]);
  const widths = COLUMNS.map((column, i) => Math.max(column.length, ...rows.map(row => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return [line(COLUMNS), line(widths.map(width => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
