import { cutAtWord } from '../kit/cut-at-word';
import type { Article } from '../library/article';
import { formatOf } from '../library/article-file';
import type { OutlineItem } from '../markdown/rendered-article';
import { plainBody } from '../search/text/plain-body';
import type { Preview } from './answers';

/** In UTF-16 units: what one looks over in a moment. */
const LONGEST = 320;

/** Shows what an article or the section of a heading begins with; a heading that it does not have is passed over. */
export function previewOf(article: Article, file: string, section: OutlineItem | undefined): Preview {
  if (!section && article.summary !== undefined) return { article, text: cutAtWord(article.summary, LONGEST) };
  const lines = plainBody(file, formatOf(article.path));
  const from = section?.line ?? 0;
  const words: string[] = [];
  let length = 0;
  for (const { text, line, isHeading, isAside } of lines) {
    if (line <= from || isAside) continue;
    // A section that begins with one of its own parts has no words before that.
    if (isHeading && words.length > 0) break;
    if (isHeading || text === article.title) continue;
    words.push(text);
    length += text.length + 1;
    if (length > LONGEST) break;
  }
  return { article, ...(section && { section: section.text }), text: cutAtWord(words.join(' '), LONGEST) };
}
