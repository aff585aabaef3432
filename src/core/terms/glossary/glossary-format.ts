/** The formats in which terms can be written down. */
export type GlossaryFormat = 'yaml' | 'markdown' | 'csv' | 'tsv' | 'tbx';

/** Endings of file names, in the order in which a folder is looked through for its one glossary. */
export const GLOSSARY_ENDINGS: ReadonlyMap<string, GlossaryFormat> = new Map<string, GlossaryFormat>([
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['csv', 'csv'],
  ['tsv', 'tsv'],
  ['tbx', 'tbx'],
  ['xml', 'tbx'],
]);

/** The format of a file of terms by its name; undefined where none of ours ends so: `glossaryFormatOf('a/terms.YML')` is `'yaml'`. */
export function glossaryFormatOf(fileName: string): GlossaryFormat | undefined {
  return GLOSSARY_ENDINGS.get(/\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '');
}
