/**
 * A text of at most so many UTF-16 units that ends at a word and says that there was more: `cutAtWord('one two three', 9)` is `'one two…'`.
 * Where the only space is in its first half, a word is cut.
 */
export function cutAtWord(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const end = text.lastIndexOf(' ', longest);
  return `${text.slice(0, end > longest / 2 ? end : longest).trimEnd()}…`;
}
