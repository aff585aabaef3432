/** What a plain text article says of its own making, usually in its first or last lines. */
export interface Byline {
  readonly date?: string;
  readonly author?: string;
  readonly outlet?: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Bylines live at the edges; a date in the middle of the text is part of the story. */
const EDGE_LINES = 12;

/**
 * Finds the date, the author and the outlet of a text without frontmatter. Forms met in real articles:
 * `by 뤼튼 Apr 27. 2023`, `글. 바이라인네트워크`, `<이름 기자> a@b.c`, `이름 매체 기자 a@b.c`, `입력 2025.08.04`.
 */
export function bylineOf(text: string): Byline {
  const lines = text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
  const edge = lines.length <= EDGE_LINES * 2 ? lines : [...lines.slice(0, EDGE_LINES), ...lines.slice(-EDGE_LINES)];
  const found: { date?: string | undefined; author?: string | undefined; outlet?: string | undefined } = {};
  for (const line of edge) {
    if (line.length > 80) continue;
    const reporter = reporterOf(line);
    found.author ??= reporter?.author;
    found.outlet ??= reporter?.outlet ?? /^글[.:]\s*(?<outlet>\S.{0,38})$/u.exec(line)?.groups?.['outlet'];
    const platform = platformBylineOf(line);
    found.author ??= platform?.author;
    found.date ??= platform?.date ?? dateLineOf(line);
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** `by 뤼튼테크놀로지스 Apr 27. 2023`, the form of blog platforms. */
export function platformBylineOf(line: string): { readonly author: string; readonly date?: string } | undefined {
  const match = /^by\s+(?<author>\S.*?)\s+(?<month>[A-Z][a-z]{2})[a-z]*\.?\s+(?<day>\d{1,2})[.,]?\s+(?<year>\d{4})$/u.exec(line);
  if (!match?.groups) return undefined;
  const { author = '', month = '', day = '', year = '' } = match.groups;
  const index = MONTHS.indexOf(month.toLowerCase());
  return index < 0 ? { author } : { author, date: isoDate(year, String(index + 1), day) };
}

/** `<이대호 기자> id@host` and `김대영 한경닷컴 기자 id@host`. */
function reporterOf(line: string): { author: string; outlet?: string } | undefined {
  const bracketed = /^[<[(]?\s*(?<author>[가-힣]{2,4})\s+기자\s*[>\])]?(?:\s|$)/u.exec(line);
  if (bracketed?.groups) return { author: bracketed.groups['author'] ?? '' };
  const named = /^(?<author>[가-힣]{2,4})\s+(?<outlet>\S{2,20})\s+기자(?:\s|$)/u.exec(line);
  if (!named?.groups) return undefined;
  return { author: named.groups['author'] ?? '', outlet: named.groups['outlet'] ?? '' };
}

/** A line that is a date, or a label and a date: `2025-08-04`, `입력 2025.08.04. 오전 10:12`, `2023년 4월 27일`. */
function dateLineOf(line: string): string | undefined {
  const match =
    /^(?:\S{1,6}\s*[:：]?\s*)?(?<year>(?:19|20)\d{2})\s*[.\-/년]\s*(?<month>\d{1,2})\s*[.\-/월]\s*(?<day>\d{1,2})(?:\D|$)/u.exec(line);
  if (!match?.groups || line.length > 40) return undefined;
  const { year = '', month = '', day = '' } = match.groups;
  return isoDate(year, month, day);
}

function isoDate(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
