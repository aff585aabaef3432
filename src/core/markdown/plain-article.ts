import { escapeHtml } from './html-text';

/**
 * The HTML of an article without any Markdown. Each line is a paragraph, unless its author broke lines by hand; a paragraph
 * that is one quotation is a quotation; the speakers of an interview are marked. Nothing in it means anything but text.
 */
export function plainArticleHtml(text: string, title: string | undefined): string {
  const blocks = blocksOf(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  const first = blocks[0]?.[0];
  if (first !== undefined && first === title?.trim()) blocks[0]?.shift();
  const paragraphs = blocks.flatMap(lines => (isWrapped(lines) ? [lines.join(' ')] : lines));
  const speakers = speakersOf(paragraphs);
  return paragraphs.map(paragraph => paragraphHtml(paragraph, speakers)).join('');
}

/** Lines with something on them, grouped by the empty lines between. */
function blocksOf(text: string): string[][] {
  const blocks: string[][] = [[]];
  for (const line of text.split('\n')) {
    if (line.trim() === '') blocks.push([]);
    else blocks.at(-1)?.push(line.trim());
  }
  return blocks.filter(lines => lines.length > 0);
}

/** Whether lines were broken to a width: all but the last are about as long, and the text runs on from one to the next. */
function isWrapped(lines: readonly string[]): boolean {
  const full = lines.slice(0, -1);
  if (full.length < 2) return false;
  const longest = Math.max(...full.slice(0, 200).map(line => line.length));
  const runsOn = full.filter(line => !/[.?!…"”’)\]]$/.test(line)).length;
  return (
    longest <= 120 && full.every(line => line.length >= longest * 0.7 && line.length >= 40) && runsOn >= full.length / 2
  );
}

const speech = /^(\p{L}[^:.?!…"“”<>/\n]{0,29}?)\s?:\s+(?=\S)/u;

/** Who speaks more than once, and so is no first word of a list: `현지웅(이하 케빈)` counts as the `케빈` of later lines. */
function speakersOf(paragraphs: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const paragraph of paragraphs) {
    const name = speech.exec(paragraph)?.[1];
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const speakers = new Set([...counts].filter(([, count]) => count > 1).map(([name]) => name));
  for (const name of counts.keys()) {
    const short = /\(이하\s*([^)]+)\)/.exec(name)?.[1]?.trim();
    if (short !== undefined && counts.has(short)) speakers.add(name).add(short);
  }
  // One recurring label is a list of something; an interview has two sides.
  return speakers.size > 1 ? speakers : new Set();
}

function paragraphHtml(paragraph: string, speakers: ReadonlySet<string>): string {
  if (/^(?:"[^"]+"|“[^“”]+”)$/.test(paragraph))
    return `<blockquote class="pull-quote"><p>${inlineHtml(paragraph)}</p></blockquote>\n`;
  if (isByline(paragraph)) return `<p class="byline">${inlineHtml(paragraph)}</p>\n`;
  const match = speech.exec(paragraph);
  const name = match?.[1];
  if (!match || name === undefined || !speakers.has(name)) return `<p>${inlineHtml(paragraph)}</p>\n`;
  return `<p class="speech"><span class="speaker">${escapeHtml(name)}</span>${inlineHtml(paragraph.slice(name.length))}</p>\n`;
}

/** Short lines that say who wrote, when, or whose picture it is. */
function isByline(paragraph: string): boolean {
  if (paragraph.length > 80) return false;
  return (
    /^[Bb]y\s+[\p{Lu}\p{Script=Hangul}]/u.test(paragraph) ||
    /^(?:글|사진|출처|취재|정리|편집)\s*[.:=|]/.test(paragraph) ||
    /(?:^|\s)\S+\s기자(?:\s|$|\()/.test(paragraph)
  );
}

/** Text with its web addresses as links. */
function inlineHtml(text: string): string {
  let html = '';
  let at = 0;
  for (const match of text.matchAll(/https?:\/\/[A-Za-z0-9][^\s<>"'“”‘’\u3131-\uD7A3]*[A-Za-z0-9/_#=&-]/g)) {
    html += `${escapeHtml(text.slice(at, match.index))}<a href="${escapeHtml(match[0])}">${escapeHtml(match[0])}</a>`;
    at = match.index + match[0].length;
  }
  return html + escapeHtml(text.slice(at));
}
