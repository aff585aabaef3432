/** Plain text as Markdown that shows it and nothing else: `markdownOf('a*b')` is `'a\\*b'`. */
export function markdownOf(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()#+\-.!~<>|&$:]/g, '\\$&');
}
