/**
 * A Markdown body as plain lines, roughly: addresses, tags and marks go, words and code stay. On purpose not the reduction the
 * index uses, so that a word which that one loses is a query which that one misses.
 */
export function roughText(body: string): string {
  return body
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/^```component[\s\S]*?^```/gm, '')
    .replace(/^(?:```|~~~).*$/gm, '')
    .replace(/<[A-Za-z/!][^>]*>/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)\s]*[^)]*\)/g, '$1')
    .replace(/https?:\/\/[^\s)\]"'>]+/g, ' ')
    .replace(/\{\{.*?\}\}/g, ' ')
    .replace(/^\s*(?:#{1,6}|[-*+]|\d+\.|>|:{3,}.*|---+)\s*/gm, '')
    .replace(/[`*_|]+/g, match => (match === '_' ? '_' : ''))
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}
