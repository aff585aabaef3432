import { type Cell, type Separator, tableOf } from './csv';
import type { GlossaryFile } from './glossary-file';
import { GlossaryReading } from './glossary-reading';
import { LineStarts } from './line-starts';
import { type Column, columnOf } from './table-columns';
import type { EntryKey, TermDraft } from './term-draft';
import { byLanguage, writtenLanguage } from './written-language';

/** What a cell may hold several of is separated by these; a comma may be part of a name. */
const BETWEEN = /[;|\n]/;

/**
 * Reads the terms of a table (CSV) with a header row: `term,definition` or any other of the names in table-columns.ts, in any order.
 * Without a separator it is told from the first row, since some spreadsheets write `;`.
 */
export function readTableGlossary(text: string, separator: Separator = separatorOf(text)): GlossaryFile {
  const reading = new GlossaryReading();
  const lines = new LineStarts(text);
  const spanOf = ({ start, end }: Pick<Cell, 'start' | 'end'>) => lines.spanOf(start, end);
  const { rows, openQuote } = tableOf(text, separator);
  const [header, ...others] = rows;
  if (!header && openQuote === undefined) return reading.finish();
  const columns = header?.map(({ text: name }) => columnOf(name)) ?? [];
  if (!header || !columns.some(isName))
    return reading.broken({ kind: 'noHeader' }, spanOf(header?.[0] ?? { start: 0, end: 1 }));
  columns.forEach((column, index) => {
    const cell = header[index];
    if (column === undefined && cell && cell.text.trim() !== '')
      reading.warning({ kind: 'unknownKey', key: cell.text.trim().slice(0, 100) }, spanOf(cell));
  });
  for (const row of others) {
    if (reading.isFull) break;
    const extra = row.slice(columns.length).find(cell => cell.text.trim() !== '');
    if (extra) reading.warning({ kind: 'extraCell' }, spanOf(extra));
    const [first = extra] = row;
    reading.add(draftOf(row, columns), {
      lines: { first: lines.lineAt(first?.start ?? 0), last: lines.lineAt(row.at(-1)?.end ?? 0) },
      at: key => spanOf(row[columns.findIndex(column => isColumnOf(key, column))] ?? first ?? { start: 0, end: 1 }),
    });
  }
  if (openQuote !== undefined)
    reading.error(
      { kind: 'syntax', detail: 'The quote that opens here is never closed' },
      spanOf({ start: openQuote, end: openQuote + 1 }),
    );
  return reading.finish();
}

function draftOf(row: readonly Cell[], columns: readonly (Column | undefined)[]): TermDraft {
  const saidIn = (column: Column) =>
    row.flatMap(({ text }, index) => (columns[index] === column && text.trim() !== '' ? text.trim() : []));
  const names = saidIn('name');
  const inKorean = names.filter(name => writtenLanguage(name) === 'ko');
  const inEnglish = names.filter(name => writtenLanguage(name) === 'en');
  const [ko, ...moreKo] = [...saidIn('ko'), ...inKorean];
  const [en, ...moreEn] = [...saidIn('en'), ...inEnglish];
  const told = byLanguage(saidIn('definition'));
  const several = (column: Column) => saidIn(column).flatMap(text => text.split(BETWEEN));
  return {
    id: saidIn('id')[0],
    ko,
    en,
    abbr: saidIn('abbr')[0],
    aliases: [...moreKo, ...moreEn, ...several('aliases')].filter(name => name !== ko && name !== en),
    definition: { ...told, ...textIn('ko', saidIn('definitionKo')), ...textIn('en', saidIn('definitionEn')) },
    related: several('related'),
    articles: several('articles'),
  };
}

function textIn(language: 'ko' | 'en', said: readonly string[]): { readonly ko?: string; readonly en?: string } {
  return said.length === 0 ? {} : { [language]: said.join(' ') };
}

function isName(column: Column | undefined): boolean {
  return column === 'ko' || column === 'en' || column === 'name';
}

function isColumnOf(key: EntryKey, column: Column | undefined): boolean {
  if (key === 'ko' || key === 'en') return column === key || column === 'name';
  return column === key || (key === 'definition' && column?.startsWith('definition') === true);
}

/** What the first row has most of. */
function separatorOf(text: string): Separator {
  const header = /^[^\r\n]*/.exec(text.trimStart())?.[0] ?? '';
  const count = (separator: Separator) => header.split(separator).length;
  return ([',', ';', '\t'] as const).reduce((most, other) => (count(other) > count(most) ? other : most));
}
