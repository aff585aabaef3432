const FENCE = /^(?<fence>`{3,}|~{3,})(?<info>[^`\n]*)\n/;

/**
 * Markdown that is a block of code and nothing else, its last line the end of it: `codeBlockOf('```ts\na[i]')` is `'```ts\na[i]\n```'`, since
 * an answer may be cut off. Undefined for one that is indented, which may belong to a list and end with it, and for one that ends before
 * its last line.
 */
export function codeBlockOf(markdown: string): string | undefined {
  const fence = FENCE.exec(`${markdown}\n`)?.groups?.['fence'];
  if (fence === undefined) return undefined;
  // What Markdown takes for the end and nothing else: behind a block that is still open the next one would begin by ending it.
  const isEnd = new RegExp(`^ {0,3}${fence}${fence.charAt(0)}*[ \\t]*$`);
  const [, ...lines] = markdown.trimEnd().split('\n');
  const end = lines.findIndex(line => isEnd.test(line));
  if (end < 0) return `${markdown.trimEnd()}\n${fence}`;
  return end === lines.length - 1 ? markdown : undefined;
}

/** The same block of code under no name, so that no view draws what it describes: of `mermaid` it is text. */
export function namelessCodeBlock(markdown: string): string {
  return markdown.replace(FENCE, '$<fence>\n');
}
