/** Longer diagrams are not drawn: laying them out would hold up the page for seconds, and nothing can stop it. */
export const MAX_SOURCE = 10_000;

/** Nor are those with more lines between boxes: the time goes up with the square of it. */
export const MAX_EDGES = 150;

/** What a diagram is called: the title it gives itself, else its first line; '' for one without any. */
export function diagramTitle(source: string): string {
  const title = /^\s*(?:pie\s+(?:showData\s+)?)?(?:accTitle\s*:|title\s*:?\s)\s*(\S.*?)\s*$/m.exec(source)?.[1];
  const lines = source.replace(/^\s*---\n[\s\S]*?\n---\n/, '').split('\n');
  const first = lines.map(line => line.trim()).find(line => line !== '' && !line.startsWith('%%'));
  return (title ?? first ?? '').replace(/^(["'])(.*)\1$/, '$2').slice(0, 200);
}
