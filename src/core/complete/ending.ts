import { type Caret, lineBefore } from './caret';
import { indentOf } from './indentation';
import { isBlockStart, type Shape } from './shape';

/** More is not read before it is accepted. */
export const MOST_LINES = 12;

/** A part of an answer. Once it `isOver`, whatever the model still says is not wanted. */
export interface Ended {
  readonly text: string;
  readonly isOver: boolean;
}

/**
 * Where a completion ends: a line with its line; several with the block they stand in, two empty lines, an empty line behind which
 * something new begins, or {@link MOST_LINES}. A line that is still being said is not judged, and is left out unless it is the first.
 */
export function untilEnd(
  text: string,
  { caret, shape, isWhole }: { readonly caret: Caret; readonly shape: Shape; readonly isWhole: boolean },
): Ended {
  if (shape !== 'lines') {
    const line = text.replace(/^\n+/, '');
    const end = line.indexOf('\n');
    return end < 0 ? { text: line, isOver: false } : { text: line.slice(0, end), isOver: true };
  }
  const lines = text.split('\n');
  const said = isWhole ? lines.length : lines.length - 1;
  const kept = [lines[0] ?? ''];
  const inBlock = isBlockStart(caret);
  const base = indentOf(lineBefore(caret));
  for (let i = 1; i < said; i++) {
    const line = lines[i] ?? '';
    if (line.trim() === '') {
      if (kept.at(-1)?.trim() === '' && kept.length > 1) return over(kept);
      kept.push('');
      continue;
    }
    const indent = indentOf(line);
    if (inBlock && indent <= base) return over(indent === base && closes(line) ? [...kept, line] : kept);
    if (indent < base) return over(kept);
    if (!inBlock && indent === base && i > 1 && kept.at(-1) === '') return over(kept);
    kept.push(line);
    if (kept.length === MOST_LINES) return over(kept);
  }
  return { text: kept.join('\n'), isOver: false };
}

function over(lines: readonly string[]): Ended {
  return { text: lines.join('\n'), isOver: true };
}

/** What ends a block stands as far out as what opened it. */
function closes(line: string): boolean {
  return /^\s*(?:[)\]}]|end\b|done\b|fi\b)/.test(line);
}
