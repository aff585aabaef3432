/** Code that somebody selected, and what stands around it in its file. */
export interface SelectedCode {
  /** VS Code's id of its language. */
  readonly languageId: string;
  /** The file's text above it, the nearest lines. */
  readonly before: string;
  readonly code: string;
  readonly after: string;
}

/** What a model is told of the file besides. In UTF-16 units; whole lines of it. */
const ABOVE = 4000;
const BELOW = 1500;

/**
 * The code of a range of a text, with the indentation of its first line, and the lines around it: `selectedCode('a\n  b\nc', [4, 5], 'c')`
 * is `'  b'` between `'a\n'` and `'\nc'`. Lines end in `\n` alone.
 */
export function selectedCode(
  text: string,
  [start, end]: readonly [start: number, end: number],
  languageId: string,
): SelectedCode {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const first = text.slice(line, start).trim() === '' ? line : start;
  const above = text.slice(Math.max(0, first - ABOVE), first);
  const below = text.slice(end, end + BELOW);
  // What is cut begins and ends with a whole line.
  const before = first > ABOVE ? above.slice(above.indexOf('\n') + 1) : above;
  const after = end + BELOW < text.length ? below.slice(0, below.lastIndexOf('\n') + 1) : below;
  return { languageId, before: plain(before), code: plain(text.slice(first, end)), after: plain(after) };
}

function plain(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/**
 * The same range without the white space at its ends, so that what takes its place need not guess it. Indentation in front of its first
 * line stays out, too: `codeRange('  a();\n', [0, 7])` is `[2, 6]`.
 */
export function codeRange(
  text: string,
  [start, end]: readonly [start: number, end: number],
): readonly [start: number, end: number] {
  const selected = text.slice(start, end);
  const first = start + (selected.length - selected.trimStart().length);
  return [first, Math.max(first, start + selected.trimEnd().length)];
}
