import { htmlElementName } from '../markdown/html-elements';
import { htmlTagAt } from '../markdown/html-tag';
import { bodyLines } from './body-lines';

/** Longer headings are no title; what is behind this is left out, in UTF-16 units. */
const LONGEST = 300;

/**
 * The first heading of a body outside code, without its marks: of `'# **벡터** 검색'` it is `'벡터 검색'`. Headings that only
 * repeat the frontmatter (`# {{ $frontmatter.title }} 관련`) are passed over.
 */
export function headingOf(body: string): string | undefined {
  for (const { text, inside } of bodyLines(body)) {
    if (inside !== 'prose' || text.includes('{{')) continue;
    const heading = /^ {0,3}#{1,2}[ \t]+(?<words>.+)/.exec(text.slice(0, LONGEST))?.groups?.['words'];
    const words = heading === undefined ? '' : wordsOf(heading);
    if (words !== '') return words;
  }
  return undefined;
}

function wordsOf(heading: string): string {
  return withoutTags(heading)
    .replace(/(?:^|(?<!\s)\s+)#+\s*$/, '')
    .replace(/!?\[(?<words>[^[\]]*)\]\([^()\s]*\)/g, '$<words>')
    .replace(/\*+|`+/g, '')
    .replace(/(?<![\p{L}\p{N}_])_+(?=\p{L})|(?<=\p{L})_+(?![\p{L}\p{N}_])/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Takes HTML and icon components away; generics (`List<String>`) are words. */
function withoutTags(text: string): string {
  let kept = '';
  for (let at = 0; at < text.length; ) {
    const tag = text[at] === '<' ? htmlTagAt(text, at) : undefined;
    const isMarkup = tag && (htmlElementName(tag.name) !== undefined || tag.kind === 'selfClosing');
    if (!isMarkup) kept += text[at];
    at = isMarkup ? tag.end : at + 1;
  }
  return kept;
}
