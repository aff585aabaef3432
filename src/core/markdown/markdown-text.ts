/**
 * Text of an article or a glossary as Markdown that shows it and nothing else: `markdownText('a*b')` is `'a\\*b'`. Not
 * `MarkdownString.appendText`, which makes every space unbreakable, so that a card breaks its lines inside of words.
 */
export function markdownText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()#+\-.!~<>|&$:]/g, '\\$&');
}
