const FENCE = /^(?<fence>`{3,}|~{3,})(?<info>[^`\n]*)\n/;

/**
 * Whether Markdown is a block of code and nothing else, however it is read: `isCodeBlock('```ts\na[i]\n```')`. Not one that is
 * indented, which may belong to a list and end with it, and not one that ends before its last line.
 */
export function isCodeBlock(markdown: string): boolean {
  const fence = FENCE.exec(markdown)?.groups?.['fence'];
  if (fence === undefined) return false;
  const [, ...lines] = markdown.trimEnd().split('\n');
  const end = lines.findIndex(line => /^[`~]+$/.test(line.trim()) && line.trim().startsWith(fence));
  return end >= 0 && end === lines.length - 1;
}

/** The same block of code under no name, so that no view draws what it describes: of `mermaid` it is text. */
export function namelessCodeBlock(markdown: string): string {
  return markdown.replace(FENCE, '$<fence>\n');
}
