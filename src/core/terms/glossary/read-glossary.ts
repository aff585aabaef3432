import type { GlossaryFile } from './glossary-file';
import { type GlossaryFormat, glossaryFormatOf } from './glossary-format';
import { GlossaryReading } from './glossary-reading';
import { readMarkdownGlossary } from './read-markdown';
import { readTableGlossary } from './read-table';
import { readTbxGlossary } from './read-tbx';
import { readYamlGlossary } from './read-yaml';

/** The longest file of terms, in characters. 10,000 terms in two languages are some four million. */
export const LONGEST_FILE = 5 * 1024 * 1024;

const NOWHERE = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

const READERS: Readonly<Record<GlossaryFormat, (text: string) => GlossaryFile>> = {
  yaml: readYamlGlossary,
  markdown: readMarkdownGlossary,
  csv: text => readTableGlossary(text),
  tsv: text => readTableGlossary(text, '\t'),
  tbx: readTbxGlossary,
};

/**
 * Reads a file of terms in the format its name ends with: `readGlossary('glossary.csv', 'en,definition\nTide,The sea moves.')`.
 * Never throws, and takes time in proportion to the file's length: what is wrong is told with its place. A file of another format
 * holds no list of terms.
 */
export function readGlossary(fileName: string, text: string): GlossaryFile {
  const reading = new GlossaryReading();
  if (text.length > LONGEST_FILE) return reading.broken({ kind: 'tooLarge', limit: LONGEST_FILE }, NOWHERE);
  const format = glossaryFormatOf(fileName);
  if (!format) return reading.broken({ kind: 'notAList' }, NOWHERE);
  // A byte order mark is no character of the text: editors do not count it either.
  return READERS[format](text.startsWith('\uFEFF') ? text.slice(1) : text);
}
