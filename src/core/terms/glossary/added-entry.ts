import { isMap, isSeq, type Node, parseDocument } from 'yaml';
import { entryYaml } from './entry-yaml';
import type { GlossaryEntry } from './glossary';
import type { GlossaryFault } from './glossary-file';

import { readYamlGlossary } from './read-yaml';
import type { TermDraft } from './term-draft';
import { yamlItems } from './yaml-items';

/** Text to put into a file, and the offset where. Everything else stays as it is. */
export interface Insertion {
  readonly kind: 'insert';
  readonly offset: number;
  readonly text: string;
}

/** Why a file takes no entry as it is. */
export type AddingFault =
  /** It is broken already; what is wrong, and on which line (from 0). */
  | { readonly kind: 'broken'; readonly fault: GlossaryFault; readonly line: number }
  /** Its list stands in brackets, as in JSON. */
  | { readonly kind: 'brackets' }
  /** The entry is no term: it has no name, no definition, an id that is taken, or is too long. */
  | { readonly kind: 'noTerm'; readonly fault: GlossaryFault }
  /** The file is written in a way that leaves no safe place for one. */
  | { readonly kind: 'noPlace' };

/**
 * Adds terms at the end of a YAML list: `addedEntry('', { en: 'Tide', definition: { en: 'The sea moves.' } })` inserts
 * `- en: Tide\n  definition:\n    en: The sea moves.\n` at 0. The new entries are written in the file's own manner: its line ends, its
 * indentation, empty lines between entries if it has some. What comes out is read again before it is handed out, so the old
 * entries are there as they were, and the new ones too.
 */
export function addedEntry(text: string, ...drafts: readonly TermDraft[]): Insertion | AddingFault {
  const fault = faultOf(drafts);
  if (fault) return { kind: 'noTerm', fault };
  const before = readYamlGlossary(text);
  const [mistake] = before.mistakes;
  if (before.isBroken && mistake) return { kind: 'broken', fault: mistake.fault, line: mistake.span.start.line };
  const taken = before.entries.find(({ term }) => drafts.some(({ id }) => id === term.id));
  if (taken) return { kind: 'noTerm', fault: { kind: 'sameId', id: taken.term.id, line: taken.lines.first } };
  // A byte order mark is no part of the text.
  const body = text.replace(/^\uFEFF/, '');
  const manner = mannerOf(body);
  if (manner === 'brackets') return { kind: 'brackets' };
  const { offset, text: added } = insertionOf(body, drafts, manner);
  const insertion: Insertion = { kind: 'insert', offset: offset + text.length - body.length, text: added };
  const after = readYamlGlossary(body.slice(0, offset) + added + body.slice(offset));
  return isAdded(before.entries, after.entries, drafts.length) ? insertion : { kind: 'noPlace' };
}

/** A new file with these terms. They are all terms: a reader has made them. */
export function writeYamlGlossary(drafts: readonly TermDraft[]): string {
  return insertionOf('', drafts, NEW_FILE).text;
}

/** How a list is written: what stands before its dashes and between a dash and the key, and whether entries stand apart. */
interface Manner {
  readonly indent: number;
  readonly gap: number;
  readonly isApart: boolean;
}

/** A text that ends with an empty line. */
const EMPTY_LINE_LAST = /\n[ \t]*\r?\n$/;

const NEW_FILE: Manner = { indent: 0, gap: 1, isApart: false };

/** The manner of a list that can be read; a text without one is a new file. */
function mannerOf(text: string): Manner | 'brackets' {
  const items = yamlItems(text);
  if (!items) return parsedManner(text);
  const gap = / +/.exec(items[0]?.text.match(/^- {1,8}(?=[^\s#])/)?.[0] ?? '')?.[0];
  return { indent: 0, gap: gap?.length ?? 1, isApart: EMPTY_LINE_LAST.test(items.at(-2)?.text ?? '') };
}

/** That of a list whose dashes do not begin the lines. */
function parsedManner(text: string): Manner | 'brackets' {
  const { contents } = parseDocument<Node>(text, { logLevel: 'silent' });
  if (!isSeq(contents)) return NEW_FILE;
  if (contents.flow) return 'brackets';
  const dash = contents.range?.[0] ?? 0;
  const lineStart = text.lastIndexOf('\n', dash - 1) + 1;
  const [first, ...others] = contents.items.map(item => (isMap(item) ? item.range?.[0] : undefined));
  const gap = /^ {1,8}$/.exec(text.slice(dash + 1, first ?? dash + 1))?.[0];
  const last = text.slice(0, text.lastIndexOf('\n', others.at(-1) ?? 0) + 1);
  return {
    indent: text.slice(lineStart, dash).trim() === '' ? dash - lineStart : 0,
    gap: gap?.length ?? 1,
    isApart: EMPTY_LINE_LAST.test(last),
  };
}

/** The end of the file, or where its first document ends. */
function insertionOf(text: string, drafts: readonly TermDraft[], { indent, gap, isApart }: Manner): Insertion {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const offset = /^\.\.\.[ \t]*(?:#.*)?\r?$/m.exec(text)?.index ?? text.length;
  const head = text.slice(0, offset);
  const isOnNewLine = head === '' || head.endsWith('\n');
  const dash = `${' '.repeat(indent)}-${' '.repeat(gap)}`;
  const blank = ' '.repeat(dash.length);
  const written = drafts.map(draft =>
    entryYaml(draft)
      .map((line, index) => (line === '' ? '' : (index === 0 ? dash : blank) + line) + eol)
      .join(''),
  );
  const isGapThere = head.trim() === '' || EMPTY_LINE_LAST.test(head);
  const lead = (isOnNewLine ? '' : eol) + (isApart && !isGapThere ? eol : '');
  return { kind: 'insert', offset, text: lead + written.join(isApart ? eol : '') };
}

/** Why these are no terms; told by reading them as if they stood alone. */
function faultOf(drafts: readonly TermDraft[]): GlossaryFault | undefined {
  const yaml = writeYamlGlossary(drafts);
  const { mistakes, entries } = readYamlGlossary(yaml);
  const [mistake] = mistakes;
  if (mistake) return mistake.fault;
  return entries.length === drafts.length ? undefined : { kind: 'notAnEntry' };
}

function isAdded(before: readonly GlossaryEntry[], after: readonly GlossaryEntry[], count: number): boolean {
  return (
    after.length === before.length + count &&
    before.every((entry, index) => JSON.stringify(entry) === JSON.stringify(after[index]))
  );
}
