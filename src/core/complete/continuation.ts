import { type Caret, lineAfter, lineBefore } from './caret';
import { indentOf } from './indentation';
import { isBlockStart } from './shape';

/** So many lines above the caret are repeated at most. */
const REPEATED = 3;

/**
 * An answer without what stands before the caret already: a model says the line anew, or the word that is being typed, or indents what
 * is indented. `'const a = 1;'` at `const a|` is `' = 1;'`.
 */
export function continuation(answer: string, caret: Caret): string {
  const line = lineBefore(caret);
  if (line.trim() === '') return indentedAt(withoutLinesAbove(answer, caret).replace(/^(?:[ \t]*\n)+/, ''), line);
  const text = withoutLinesAbove(answer, caret);
  const trimmed = text.trimStart();
  const said = line.trim();
  if (said.length > 1 && trimmed.startsWith(said)) return spaced(trimmed.slice(said.length), line);
  const word = /[\p{L}\p{N}_$]{2,}$/u.exec(line)?.[0];
  if (word !== undefined && text.startsWith(word) && /^[\p{L}\p{N}_$]/u.test(text.slice(word.length)))
    return text.slice(word.length);
  return isBlockStart(caret) && lineAfter(caret).trim() === '' ? onOwnLine(text) : spaced(text, line);
}

/** Two spaces beside each other are one too many. */
function spaced(text: string, line: string): string {
  return /\s$/.test(line) ? text.replace(/^[ \t]+/, '') : text;
}

/** What belongs into a block that has just been opened begins on a line of its own. */
function onOwnLine(text: string): string {
  return /^[ \t]{2,}\S/.test(text) ? `\n${text}` : text;
}

/** A text for a line that holds its indentation and nothing else. */
function indentedAt(text: string, indentation: string): string {
  const columns = indentOf(indentation);
  let start = 0;
  while (start < text.length && /[ \t]/.test(text[start] ?? '') && indentOf(text.slice(0, start)) < columns) start++;
  const [first = '', ...lines] = text.slice(start).split('\n');
  const next = lines.find(line => line.trim() !== '');
  // What a block holds is written further in: this model counts from the margin, and we do not.
  const isFromMargin = /[:{]\s*$|=>\s*$/.test(first) && next !== undefined && columns > 0 && indentOf(next) <= columns;
  const isBody = isFromMargin && indentOf(next) > 0;
  return [first, ...lines.map(line => (isBody && line.trim() !== '' ? indentation + line : line))].join('\n');
}

/** Without the last lines above the caret, the caret's own included, where the answer begins with them. */
function withoutLinesAbove(text: string, { before }: Caret): string {
  const lines = before.split('\n');
  for (let count = REPEATED; count > 1; count--) {
    const repeated = lines.slice(-count).join('\n').trimStart();
    if (repeated.includes('\n') && repeated.trim().length > 3 && text.trimStart().startsWith(repeated))
      return text.trimStart().slice(repeated.length);
  }
  return text;
}
