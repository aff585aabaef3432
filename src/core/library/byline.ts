/** What a plain text article says of its own making, usually in its first or last lines. */
export interface Byline {
  readonly date?: string;
  readonly author?: string;
  readonly outlet?: string;
}

import { isoDate } from './iso-date';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Bylines live at the edges; a date in the middle of the text is part of the story. */
const EDGE_LINES = 12;

/** A longer line is text. */
const LONGEST_LINE = 80;

/**
 * Finds the date, the author and the outlet of a text without frontmatter. Forms met in real articles:
 * `by 이름 Mar 3. 2024`, `글. 매체`, `<이름 기자> a@b.c`, `이름 매체 기자 a@b.c`, `입력 2025.08.04`.
 */
export function bylineOf(text: string): Byline {
  const lines = text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
  const edge = lines.length <= EDGE_LINES * 2 ? lines : [...lines.slice(0, EDGE_LINES), ...lines.slice(-EDGE_LINES)];
  const found: { date?: string | undefined; author?: string | undefined; outlet?: string | undefined } = {};
  for (const line of edge) {
    if (line.length > LONGEST_LINE) continue;
    const reporter = reporterOf(line);
    found.author ??= reporter?.author;
    found.outlet ??= reporter?.outlet ?? /^글[.:]\s*(?<outlet>\S.{0,38})$/u.exec(line)?.groups?.['outlet'];
    const platform = platformBylineOf(line);
    found.author ??= platform?.author;
    found.date ??= platform?.date ?? dateLineOf(line);
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** `by 구름다리공작소 Mar 3. 2024`, the form of blog platforms. */
export function platformBylineOf(line: string): { readonly author: string; readonly date?: string } | undefined {
  if (line.length > LONGEST_LINE) return undefined;
  const match =
    /^by\s+(?<author>\S.*?)\s+(?<month>[A-Z][a-z]{2})[a-z]*\.?\s+(?<day>\d{1,2})[.,]?\s+(?<year>\d{4})$/u.exec(line);
  if (!match?.groups) return undefined;
  const { author = '', month = '', day = '', year = '' } = match.groups;
  const index = MONTHS.indexOf(month.toLowerCase());
  const date = index < 0 ? undefined : isoDate(year, String(index + 1), day);
  return date === undefined ? { author } : { author, date };
}

/** `<홍길동 기자> id@host` and `홍길동 모래시계뉴스 기자 id@host`; a sentence that speaks of a reporter is none. */
function reporterOf(line: string): { readonly author: string; readonly outlet?: string } | undefined {
  const match = /^[<[(]?\s*(?<author>[가-힣]{2,4})(?:\s+(?<outlet>\S{2,20}))?\s+기자\s*[>\])]?(?:\s+\S+@\S+)?$/u.exec(
    line,
  );
  if (!match?.groups) return undefined;
  const { author = '', outlet } = match.groups;
  return outlet === undefined ? { author } : { author, outlet };
}

/** A line that is a date, or a label and a date: `2025-08-04`, `입력 2025.08.04. 오전 10:12`, `2023년 4월 27일`. */
function dateLineOf(line: string): string | undefined {
  const match =
    /^(?:[^\d\s]{1,10}\s*[:：]?\s*)?(?<year>(?:19|20)\d{2})\s*[.\-/년]\s*(?<month>\d{1,2})\s*[.\-/월]\s*(?<day>\d{1,2})(?:일|\.)?(?:$|[\sT]\s*(?:오전|오후|\d{1,2}:\d{2}))/u.exec(
      line,
    );
  const { year, month, day } = match?.groups ?? {};
  return year === undefined ? undefined : isoDate(year, month, day);
}
