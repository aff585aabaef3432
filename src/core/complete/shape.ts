import { type Caret, lineAfter, lineBefore } from './caret';
import { isComment } from './line-comment';
import { isProse } from './prose';

/** How much may be completed at a place. */
export type Shape = 'none' | 'line' | 'lines';

/** A line longer than this is data. In UTF-16 units. */
const LONGEST_LINE = 1000;
/** What may stand behind the caret although nothing does: what closes, and what separates. */
const CLOSERS = /^[\s)\]}>"'`,;:]*$/;
/** A letter that is no syllable yet. */
const JAMO = /[ㄱ-ㅣ]$/;
const WORD = /[\p{L}\p{N}_$]/u;
/** What begins a block in most languages, and where indentation does. */
const BLOCK = /(?:\{|=>|\b(?:then|do|begin|else))\s*$/;
const INDENTED_BLOCK = /:\s*$/;
const INDENTED = new Set(['python', 'yaml', 'nim', 'gdscript', 'pug', 'dockercompose', 'github-actions-workflow']);

/**
 * How much may be completed here: several lines where a block begins, on an empty line and after a comment; one within a line; none in
 * a word, and none where a statement has ended. Who asks by a key is answered there, too.
 */
export function shapeAt(caret: Caret, { isInvoked = false }: { readonly isInvoked?: boolean } = {}): Shape {
  const before = lineBefore(caret);
  const after = lineAfter(caret);
  if (before.length + after.length > LONGEST_LINE) return 'none';
  if (JAMO.test(before) && !isInvoked) return 'none';
  const [behind = ''] = after;
  if (WORD.test(behind) && (WORD.test(before.slice(-1)) || !isInvoked)) return 'none';
  const isEmpty = before.trim() === '';
  if (!CLOSERS.test(after)) return (isEmpty || hasEnded(before)) && !isInvoked ? 'none' : 'line';
  if (isProse(caret.languageId)) return 'line';
  if (isBlockStart(caret) && /^\s*\}?\s*$/.test(after)) return 'lines';
  if (after.trim() !== '') return 'line';
  if (isEmpty || isComment(caret.languageId, before)) return 'lines';
  if (!hasEnded(before)) return 'line';
  return isInvoked ? 'lines' : 'none';
}

/** Whether a statement has ended here: `a();` has, `for (let i = 0;` has not. */
function hasEnded(before: string): boolean {
  if (!/[;}]\s*$/.test(before)) return false;
  const opened = before.match(/[([]/g)?.length ?? 0;
  return opened <= (before.match(/[)\]]/g)?.length ?? 0);
}

/** Whether the caret stands where a block has just been opened, on the line that opens it. */
export function isBlockStart(caret: Caret): boolean {
  const before = lineBefore(caret);
  return BLOCK.test(before) || (INDENTED.has(caret.languageId) && INDENTED_BLOCK.test(before));
}
