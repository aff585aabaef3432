/** Longer diagrams are not drawn: laying them out would hold up the page for seconds, and nothing can stop it. */
export const MAX_SOURCE = 10_000;

/**
 * Nor are those that say more: the time goes up with the square of it, and Mermaid itself counts only the lines of flowcharts. Most
 * kinds have a statement in each line, but do not insist on it.
 */
export const MAX_STATEMENTS = 150;
const statements = /[^\s;][^\n;]*/g;

/** What joins and nests boxes, wherever a line ends. One that carries words may be written with two: `a -- words --> b`. */
const joints = /[-=.~]{2,}|->|<-|\bto\b|\{/g;
const MAX_JOINTS = 2 * MAX_STATEMENTS;

/** Whether to lay a diagram out would take too long: `isTooLarge('flowchart LR\n A --> B')` is false. */
export function isTooLarge(source: string): boolean {
  const count = (of: RegExp): number => source.match(of)?.length ?? 0;
  return source.length > MAX_SOURCE || count(statements) > MAX_STATEMENTS || count(joints) > MAX_JOINTS;
}

/** What a diagram is called: the title it gives itself, else its first line; '' for one without any. */
export function diagramTitle(source: string): string {
  const title = /^\s*(?:pie\s+(?:showData\s+)?)?(?:accTitle\s*:|title\s*:?\s)\s*(\S.*?)\s*$/m.exec(source)?.[1];
  const lines = source.replace(/^\s*---\n[\s\S]*?\n---\n/, '').split('\n');
  const first = lines.map(line => line.trim()).find(line => line !== '' && !line.startsWith('%%'));
  return (title ?? first ?? '').replace(/^(["'])(.*)\1$/, '$2').slice(0, 200);
}
