import { CodePlaces } from '../terms/code-place';

/** How a file is written, and where the code is to stand in it. */
export interface Fitting {
  readonly languageId: string;
  /** The code whose place it takes. */
  readonly original: string;
  /** What stands before that on its first line. */
  readonly margin: string;
  /** One step of the file's indentation: a tab, or so many spaces. */
  readonly step: string;
  readonly eol: '\n' | '\r\n';
}

/**
 * Brings code into the form of its file: line ends, tabs or spaces, and how far in it stands, which models forget. The first line comes
 * without indentation, because that stands in front of it already; lines that begin inside of a string stay as they are. In a file
 * where it stands two spaces in, `'if (a)\n  b();'` becomes `'if (a)\n    b();'`.
 */
export function fitCandidate(code: string, { languageId, original, margin, step, eol }: Fitting): string {
  const places = new CodePlaces(languageId, code);
  let at = 0;
  const lines = code.split('\n').map(text => {
    const isFree = places.at(at) !== 'string';
    at += text.length + 1;
    return { text, isFree };
  });
  const [first = '', ...rest] = lines.flatMap(({ isFree, text }) =>
    isFree && isWritten(text) ? [indentOf(text)] : [],
  );
  const others = original.split(/\r?\n/).slice(1).filter(isWritten).map(indentOf);
  const counts = margin.trim() === '' && !beginsAtSelection(first, rest, others);
  // Either both count the first line or neither does: lines may all stand further in than that, as in Python.
  const base = shortest(counts || others.length === 0 ? [indentOf(margin), ...others] : others);
  const own = shortest(counts ? [first, ...rest] : rest);
  const from = stepOf(rest.map(indent => indent.slice(own.length)));
  const fitted = lines.map(({ text, isFree }, i) => {
    if (i === 0) return text.trimStart();
    if (!isFree) return text;
    const indent = indentOf(text).slice(own.length);
    return isWritten(text) ? base + restepped(indent, from, step) + text.trimStart() : '';
  });
  return fitted.join(eol);
}

/** Whether an answer begins where the selection did: its first line without indentation, the others as deep as they stand in the file. */
function beginsAtSelection(first: string, rest: readonly string[], others: readonly string[]): boolean {
  const deep = shortest(others);
  return first === '' && deep !== '' && rest.length > 0 && shortest(rest) === deep;
}

function isWritten(line: string): boolean {
  return line.trim() !== '';
}

function indentOf(line: string): string {
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}

function shortest(indents: readonly string[]): string {
  return indents.reduce((one, other) => (other.length < one.length ? other : one), indents[0] ?? '');
}

/** One step of these: a tab, or the fewest spaces that are more than the one in front of a `*` in a comment. */
function stepOf(indents: readonly string[]): string {
  return indents.some(indent => indent.startsWith('\t')) ? '\t' : shortest(indents.filter(({ length }) => length > 1));
}

/** Tabs become spaces, or spaces tabs, where the file has the other; spaces of another width are left as they are. */
function restepped(indent: string, from: string, to: string): string {
  if (from === '' || from.startsWith('\t') === to.startsWith('\t')) return indent;
  const tabs = /^\t*/.exec(indent)?.[0].length ?? 0;
  const steps = from === '\t' ? tabs : Math.floor(indent.length / from.length);
  return to.repeat(steps) + indent.slice(steps * from.length);
}
