import { folded } from './letters';
import { plainBody } from './plain-body';
import type { ArticleText, ReducedText } from './reduced-text';

/** An article's text without its markup, folded, as it is compared with a query. */
export function reducedText({ title, file, format }: ArticleText): ReducedText {
  const lines = plainBody(file, format);
  const starts: number[] = [];
  let at = 0;
  for (const { text } of lines) {
    starts.push(at);
    at += text.length + 1;
  }
  return {
    title: folded(title.normalize('NFC')),
    lines,
    folded: folded(lines.map(({ text }) => text).join('\n')),
    starts,
  };
}
