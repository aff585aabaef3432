import { diffArrays } from 'diff';

/** One change to a text: what stands from `start` to `end` becomes `text`. */
export interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Longer ways from one text to another are not looked for: the change is then one. In lines. */
const MOST_EDITS = 4000;

/**
 * The changes that make one text of another, as few lines as possible in each, in order: between two of them stands at least one line that
 * stays. Each can be made without the others. `hunksBetween('a\nb', 'a\nc')` is `[{ start: 2, end: 3, text: 'c' }]`.
 */
export function hunksBetween(before: string, after: string): readonly Hunk[] {
  const parts = diffArrays(linesOf(before), linesOf(after), { maxEditLength: MOST_EDITS });
  if (!parts) return before === after ? [] : [{ start: 0, end: before.length, text: after }];
  const hunks: Hunk[] = [];
  let at = 0;
  let open: Hunk | undefined;
  for (const { value, added, removed } of parts) {
    const text = value.join('');
    if (!added && !removed) {
      if (open) hunks.push(open);
      open = undefined;
      at += text.length;
      continue;
    }
    open ??= { start: at, end: at, text: '' };
    if (removed) at += text.length;
    open = { start: open.start, end: at, text: added ? open.text + text : open.text };
  }
  return open ? [...hunks, open] : hunks;
}

/** The text with these changes made, in order. */
export function applyHunks(before: string, hunks: readonly Hunk[]): string {
  let text = '';
  let at = 0;
  for (const hunk of hunks) {
    text += before.slice(at, hunk.start) + hunk.text;
    at = hunk.end;
  }
  return text + before.slice(at);
}

/** The hunks of a piece of a text as those of the whole, in which it begins `by` units later. */
export function movedHunks(hunks: readonly Hunk[], by: number): readonly Hunk[] {
  return hunks.map(({ start, end, text }) => ({ start: start + by, end: end + by, text }));
}

/**
 * Whether a text is what another becomes when some of these changes are made, or all or none: `isMadeOf('b\nc', 'a\nc', hunks)` where
 * one of them makes `b` of `a`. Whoever ticks some of them has made them; anything more was somebody else.
 */
export function isMadeOf(after: string, before: string, hunks: readonly Hunk[]): boolean {
  // What is made and what is not may begin alike, so all ways to read the text so far are kept: where each of them has come to.
  let reached: ReadonlySet<number> = new Set([0]);
  let at = 0;
  const goOn = (...ways: readonly string[]): void => {
    const next = [...reached].flatMap(from =>
      ways.flatMap(way => (after.startsWith(way, from) ? from + way.length : [])),
    );
    reached = new Set(next);
  };
  for (const { start, end, text } of hunks) {
    goOn(before.slice(at, start));
    goOn(before.slice(start, end), text);
    at = end;
  }
  goOn(before.slice(at));
  return reached.has(after.length);
}

/** Lines with the breaks that end them; the last has none. */
function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}
