/**
 * As much of an article as one answer holds, in UTF-16 units: about 4,000 tokens of English and 12,000 of Korean, and clients
 * cut answers of more than some 20,000.
 */
const PAGE = 16_000;

/** Some lines of a file, counted from 1. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** The lines of a range that fit into one answer. */
export interface Page extends LineRange {
  readonly text: string;
  /** Where to go on; undefined at the end of the range. */
  readonly next: number | undefined;
}

/**
 * The first page of these lines of a file: `pageOf(['a', 'b'], { first: 2, last: 2 })` is the text `b`. It ends where a line
 * ends; a line that fills a page by itself, which no prose does, is cut.
 */
export function pageOf(lines: readonly string[], { first, last }: LineRange): Page {
  let end = first;
  let size = lines[first - 1]?.length ?? 0;
  while (end < last) {
    size += 1 + (lines[end]?.length ?? 0);
    if (size > PAGE) break;
    end++;
  }
  const text = lines.slice(first - 1, end).join('\n');
  return { text: cut(text), first, last: end, next: end < last ? end + 1 : undefined };
}

function cut(text: string): string {
  if (text.length <= PAGE) return text;
  // Without the first half of a character whose second half is left out.
  const kept = text.slice(0, PAGE).replace(/[\uD800-\uDBFF]$/, '');
  return `${kept}… [${text.length - kept.length} more characters of this line are left out]`;
}
