import { decodeEntities } from '../../markdown/decode-entities';
import { htmlElementName } from '../../markdown/html-elements';

/** Most lines have nothing to take away. */
const MARKUP = /[`*_~=[\]<>&\\{|]/;

const LINK =
  /!?\[(?<words>[^[\]]{0,1000})\](?:\((?:[^()\s]|\([^()\s]*\)){0,2000}(?:[ \t]+"[^"]{0,500}")?\)|\[[^[\]]*\])/g;
const FOOTNOTE = /\[\^[^\]\s]{1,80}\]:?/g;
const TAG = /<\/?(?<name>[A-Za-z][A-Za-z0-9.-]{0,40})(?<rest>(?:[\s/][^<>]*)?)>/g;
const COMPONENT = /^(?:VPIcon|FontIcon|HopeIcon|Icon|SiteInfo|VidStack|CodePen|Badge|Tabs?|TabItem)$/;
const ADDRESS = /<https?:[^<>\s]*>/g;
const INTERPOLATION = /\{\{[^{}]*\}\}/g;
const EMPHASIS = /(?<!\\)(?:\*+|~~|==|`+|(?<![\p{L}\p{N}_])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\p{N}_]))/gu;
const ESCAPE = /\\(?=[!-/:-@[-`{-~])/g;
const CODE = /`{1,3}[^`]+`{1,3}/g;

/**
 * A line of Markdown as the words a reader sees, roughly: `'**벡터** [검색](a.md) <VPIcon icon="x"/>'` is `'벡터 검색'`. Generics
 * (`List<String>`) are words, and inline code stays as it is.
 */
export function plainInline(line: string): string {
  if (!MARKUP.test(line)) return squeezed(line);
  let text = line.includes('`') ? line.replace(CODE, hideMarks) : line;
  if (text.includes('{{')) text = text.replace(INTERPOLATION, ' ');
  if (text.includes('[')) {
    // Twice, for a picture inside a link.
    text = text.replace(LINK, '$<words>').replace(LINK, '$<words>').replace(FOOTNOTE, ' ');
  }
  if (text.includes('<')) text = text.replace(ADDRESS, ' ').replace(TAG, withoutTag);
  text = text.replace(EMPHASIS, '');
  if (text.includes('\\')) text = text.replace(ESCAPE, '');
  if (text.includes('&')) text = decodeEntities(text);
  return squeezed(text.replace(HIDDEN_MARK, shown));
}

function squeezed(text: string): string {
  return (text.includes('  ') || text.includes('\t') ? text.replace(/[ \t]+/g, ' ') : text).trim();
}

/** Where signs of code go while marks are taken away: private-use characters, which no text holds. */
const HIDE = 0xe000;
const HIDDEN_MARK = /[\ue000-\ue07f]/g;

function hideMarks(code: string): string {
  return code.replace(/[!-/:-@[-_{-~]/g, sign => String.fromCharCode(sign.charCodeAt(0) + HIDE));
}

function shown(hidden: string): string {
  return String.fromCharCode(hidden.charCodeAt(0) - HIDE);
}

function withoutTag(written: string, name: string, rest: string): string {
  const isMarkup = rest.endsWith('/') || COMPONENT.test(name) || htmlElementName(name) !== undefined;
  if (!isMarkup) return written;
  return /^(?:br|td|th|p|div|li)$/i.test(name) ? ' ' : '';
}
