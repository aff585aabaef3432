import { endsUnmatched } from './brackets';
import { type Caret, lineAfter } from './caret';

/** So many lines below the caret are repeated at most. */
const REPEATED = 4;
/** Fewer letters than these stand at the end of one thing and at the beginning of another by chance. */
const OVERLAP = 3;

/**
 * A completion without what stands behind the caret already: `'b)'` before `)` is `'b'`, and a block that ends with the `}` of the next
 * line leaves it there.
 */
export function withoutWhatFollows(text: string, caret: Caret): string {
  const behind = lineAfter(caret).trimStart();
  const own = withoutLinesBelow(text, caret);
  return behind === '' ? own.trimEnd() : withoutRest(own.trimEnd(), behind);
}

/** The rest of the caret's line. */
function withoutRest(text: string, rest: string): string {
  const closers = /^[)\]}>"'`,;:\s]*/.exec(rest)?.[0].replace(/\s/g, '') ?? '';
  for (let length = rest.length; length >= OVERLAP; length--) {
    if (length > closers.length && text.endsWith(rest.slice(0, length))) return text.slice(0, -length).trimEnd();
  }
  // The longest run of closers that the text repeats, the outermost first; those that close what it opened itself are its own.
  for (let length = closers.length; length > 0; length--) {
    if (!text.endsWith(closers.slice(0, length))) continue;
    let kept = text;
    for (let i = length; i > 0; i--) {
      if (!/[,;:]$/.test(kept) && !endsUnmatched(kept)) return kept;
      kept = kept.slice(0, -1);
    }
    // What closes on a line of its own stays there.
    return /\n[ \t]*$/.test(kept) ? kept : kept.trimEnd();
  }
  return text;
}

/** The lines below, where the completion ends with the first of them. */
function withoutLinesBelow(text: string, { after }: Caret): string {
  const [, ...below] = after.split('\n');
  const follows = below.filter(line => line.trim() !== '').slice(0, REPEATED);
  const lines = text.trimEnd().split('\n');
  for (let count = Math.min(follows.length, lines.length); count > 0; count--) {
    const start = lines.length - count;
    const isSame = follows.slice(0, count).every((line, i) => sameLine(lines[start + i] ?? '', line, start + i === 0));
    if (isSame) return lines.slice(0, start).join('\n').trimEnd();
  }
  return text;
}

/** The first line of a completion lacks its indentation: that stands before the caret. */
function sameLine(line: string, other: string, isFirst: boolean): boolean {
  return isFirst ? line.trim() === other.trim() && line.trim().length > 1 : line.trimEnd() === other.trimEnd();
}
