/**
 * The words of an article's source, read line by line and by patterns, on purpose not as the renderer reads: what the renderer loses
 * is here. Where the two disagree, a person looks.
 */
import { parseFragment } from 'parse5';

/** The text that a rendering must show, most marks taken off: `sourceText('- [a](b)')` has the word `a`. Code keeps everything. */
export function sourceText(source: string): string {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const head = /^---[ \t]*\n[\s\S]*?\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text)?.[0] ?? '';
  const title = /^title[ \t]*:[ \t]*(.*)$/m.exec(head)?.[1] ?? '';
  const body = text.slice(head.length).replace(/\{\{\s*\$frontmatter\.title\s*\}\}/g, () => title.replaceAll('`', ''));
  return piecesOf(body)
    .map(({ info, lines }) => (info === undefined ? proseText(lines.join('\n')) : codeText(info, lines.join('\n'))))
    .join('\n');
}

interface Piece {
  /** What stands behind a fence; undefined outside of code. */
  readonly info: string | undefined;
  readonly lines: string[];
}

const fence = /^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)?(`{3,}|~{3,})([^\n]*)$/;

/** Fenced code and the rest. Comments over several lines are neither, whatever stands in them. */
function piecesOf(body: string): readonly Piece[] {
  const pieces: Piece[] = [{ info: undefined, lines: [] }];
  let open: string | undefined;
  let inComment = false;
  for (const line of body.split('\n')) {
    const piece = pieces.at(-1);
    const [, mark = '', info = ''] = fence.exec(line) ?? [];
    if (inComment) {
      inComment = !line.includes('-->');
      if (!inComment) piece?.lines.push(line.replace(/^.*?-->/, ''));
    } else if (open !== undefined) {
      if (mark.startsWith(open) && info.trim() === '') {
        open = undefined;
        pieces.push({ info: undefined, lines: [] });
      } else piece?.lines.push(line);
    } else if (/^\s*<!--(?!.*-->)/.test(line)) inComment = true;
    else if (mark !== '' && !(mark.startsWith('`') && info.includes('`'))) {
      open = mark;
      pieces.push({ info, lines: [] });
    } else piece?.lines.push(line);
  }
  return pieces;
}

function codeText(info: string, code: string): string {
  if (/^\s*component\b/.test(info)) return cardText(code);
  const title = /title="([^"]*)"/.exec(info)?.[1] ?? '';
  return `${title}\n${code.replace(/(?:\/\/|#)\s*\[!code [^\]]*\]/g, '')}`;
}

function cardText(json: string): string {
  try {
    const card = JSON.parse(json.replace(/,(\s*\})/g, '$1')) as Readonly<Record<string, unknown>>;
    const words = [card['title'], card['desc']].filter(value => typeof value === 'string').join('\n');
    return decoded(words.replace(/<\/?(?:b|br|code|em|i|p|strong)\s*\/?>/g, ''));
  } catch {
    return json;
  }
}

const tag = /<(\/?)([A-Za-z][\w.-]*)((?:\s+[\w:@.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/g;
const address = String.raw`\]\((?:<[^>\n]*>|https?:[^()"\n]*|[^()\s"]*(?:\([^()\s]*\)[^()\s"]*)*)?(?:\s+"([^"\n]*)")?\s*\)`;

function proseText(prose: string): string {
  /** What must not be read as marks: code in a line, escaped characters. */
  const kept: string[] = [];
  const keep = (text: string): string => `\uE000${kept.push(text) - 1}\uE001`;
  return decoded(
    prose
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/(?<!`)(`+)(?!`)((?:(?!\n\s*\n)[\s\S])*?[^`])\1(?!`)/g, (_, _ticks, code: string) => keep(code))
      .replace(/\\([!-/:-@[-`{-~])/g, (_, character: string) => keep(character))
      .replace(/<(script|style|svg)\b[\s\S]*?<\/\1>/gi, '')
      .replace(/<(?:VPIcon|FontIcon)\b[^>"\n]*(?:"[^"<>\n]*(?:"\s*)?)?\/?>?/g, '')
      .replace(tag, tagText)
      .replace(/^[ \t>]*\d+[.)][ \t]/gm, '')
      .replace(/^[\s>]*:{3,}[ \t]*(?:[A-Za-z][\w-]*)?(?:#[\w-]+)?/gm, '')
      .replace(/^[\s>]*@(?:tab|file)(?::active)?(?:#\S+)?/gm, '')
      .replace(/^[\s>]*\[\[?toc\]?\]\s*$/gim, '')
      .replace(/^[\s>]*\[\^[^\]]+\]:|\[\^[^\]\s]+\]/gm, '')
      .replace(/^([\s>]*)\[![A-Za-z]+\]\s*$/gm, '$1')
      .replace(/^[ >]{0,9}\[[^\]\n]+\]:\s*\S+.*$/gm, '')
      .replace(new RegExp(address, 'g'), (_, title?: string) => `]${title ? ` ${title} ` : ''}`),
  ).replace(/\uE000(\d+)\uE001/g, (_, index: string) => kept[Number(index)] ?? '');
}

const inline = /^(?:a|b|code|em|i|kbd|mark|s|small|span|strong|sub|sup|u|VPIcon|FontIcon)$/;
const blocks =
  /^(?:blockquote|br|button|center|details|div|figcaption|figure|font|h[1-6]|hr|iframe|img|input|li|ol|p|pre|q|section|source|summary|table|tbody|td|tfoot|th|thead|tr|ul|video|SiteInfo|VidStack|CodePen|Badge|ClientOnly|YouTube)$/;

/** A tag as what it shows: nothing, or the words of its attributes. Names that nobody knows are text. */
function tagText(written: string, slash: string, name: string, attributes: string): string {
  const isInline = inline.test(name);
  if (!isInline && !blocks.test(name)) return written;
  // `the <button> element` is a sentence about HTML.
  if (!isInline && slash === '' && attributes === '' && /^(?:button|iframe|input|source|video)$/.test(name))
    return written;
  const words = ['name', 'desc', 'title', 'alt', 'text'].map(key => {
    const match = new RegExp(`(?:^|\\s)${key}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
    return match?.[1] ?? match?.[2] ?? '';
  });
  return isInline ? words.join(' ').trim() : ` ${words.join(' ')} `;
}

function decoded(text: string): string {
  return text.replace(/&(?:[a-z]+\d*|#\d+|#x[\da-f]+);/gi, entity => {
    const [node] = parseFragment(entity).childNodes;
    return node !== undefined && 'value' in node ? node.value : entity;
  });
}
