/**
 * Markdown of a model for a view of the editor's, which would load its images and open its links: neither is left, whatever the text
 * around them is. `inertMarkdown('![x](https://e.example)')` is `'![x] (https://e.example)'`.
 */
export function inertMarkdown(markdown: string): string {
  return markdown
    .replaceAll('](', '] (')
    .replace(/\]\s*\[/g, '] \\[')
    .replace(/^([\s>*+-]*)\[([^\]\n]*)\]:/gm, '$1\\[$2]:');
}
