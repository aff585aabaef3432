/** An article file cut in two. */
export interface SplitText {
  /** What stands between the `---` lines; undefined where the file has no frontmatter. */
  readonly yaml: string | undefined;
  readonly body: string;
  /** Line of the file on which the body starts, from 1. */
  readonly bodyLine: number;
}

const opening = /^---[ \t]*\r?\n/;
const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;
/**
 * Cuts an article into frontmatter and body: `'---\ntitle: A\n---\nText'` is `{ yaml: 'title: A\n', body: 'Text', bodyLine: 4 }`.
 * Only a `---` on the very first line opens frontmatter, and one that is never closed is body.
 */
export function splitFrontmatter(text: string): SplitText {
  const whole = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const start = opening.exec(whole)?.[0].length;
  if (start === undefined) return { yaml: undefined, body: whole, bodyLine: 1 };
  const rest = whole.slice(start);
  const end = closing.exec(rest);
  if (!end) return { yaml: undefined, body: whole, bodyLine: 1 };
  const head = whole.slice(0, start + end.index + end[0].length);
  return { yaml: rest.slice(0, end.index), body: whole.slice(head.length), bodyLine: head.split('\n').length };
}
