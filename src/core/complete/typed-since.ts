import type { Caret } from './caret';

/** So much of what stands around must be the same. In UTF-16 units. */
const COMPARED = 1000;

/**
 * What was typed at the end of one state of a document to make another: `'b'` between `a|` and `ab|`. Undefined where anything else
 * is different, or something was deleted. Brackets that the editor closed by itself are no difference.
 */
export function typedSince(asked: Caret, now: Caret): string | undefined {
  if (asked.document !== now.document || now.line < asked.line) return undefined;
  let start = now.before.length;
  for (let line = now.line; line >= asked.line; line--) {
    if (start < 0) return undefined;
    start = start === 0 ? -1 : now.before.lastIndexOf('\n', start - 1);
  }
  const at = start + 1 + asked.character;
  if (at > now.before.length) return undefined;
  const compared = Math.min(at, asked.before.length, COMPARED);
  if (now.before.slice(at - compared, at) !== asked.before.slice(asked.before.length - compared)) return undefined;
  return isSameAfter(asked.after, now.after) ? now.before.slice(at) : undefined;
}

function isSameAfter(asked: string, now: string): boolean {
  if (asked === now) return true;
  const [one, other] = [withoutClosers(asked), withoutClosers(now)];
  const compared = Math.min(one.length, other.length, COMPARED);
  // What a window below the caret lost or gained at its end is no difference, but nothing left at all is one.
  return (compared > 0 || one === other) && one.slice(0, compared) === other.slice(0, compared);
}

function withoutClosers(text: string): string {
  return text.slice(/^[\s)\]}>"'`]*/.exec(text)?.[0].length);
}
