/** A line that matters for where containers start and end. Lines count from 0. */
export interface ContainerMark {
  readonly line: number;
  readonly kind: 'open' | 'close' | 'tab' | 'section';
  /** How many colons an opener or closer has, at most `maxColons`; 0 for the others. */
  readonly colons: number;
  /** Of an opener, in lower case; `active` for the tab that is shown first. */
  readonly name: string;
  readonly title: string;
  /** All that stands behind the colons of an opener. */
  readonly text: string;
}

/** Longer rows of colons count as this many. */
const maxColons = 12;

// Containers stand in lists and quotations too, so a line may be indented or start with `>`.
const colonLine = /^[\s>]*(:{3,})[ \t]*(.*?)[ \t]*$/;
const tabLine = /^[\s>]*@(?:tab|file)(:active)?(?:#\S+)?(?:[ \t]+(.*?))?[ \t]*$/;
const fenceLine = /^[\s>]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)?(`{3,}(?!.*`)|~{3,})/;
/** A heading of the first two levels, or a rule: an unclosed box does not reach over it. */
const sectionLine = /^(?:##?[ \t]|(?:-[ \t]*){3,}$)/;

/** The openers, closers, tabs and sections of a text, in order; what stands in fenced code or in a comment is none of them. */
export function containerMarks(lines: readonly string[]): readonly ContainerMark[] {
  const marks: ContainerMark[] = [];
  let fence: string | undefined;
  const commentEnds = commentEndsOf(lines);
  for (let line = 0; line < lines.length; line += 1) {
    const text = lines[line] ?? '';
    const fenced = fenceLine.exec(text)?.[1];
    if (fence !== undefined) {
      if (fenced?.startsWith(fence) && /^[\s>]*[`~]+\s*$/.test(text)) fence = undefined;
      continue;
    }
    if (fenced !== undefined) {
      fence = fenced;
      continue;
    }
    const commentEnd = commentEnds.get(line);
    if (commentEnd !== undefined) {
      line = commentEnd;
      continue;
    }
    const mark = markOf(text, line);
    if (mark) marks.push(mark);
  }
  return marks;
}

function markOf(text: string, line: number): ContainerMark | undefined {
  const colon = colonLine.exec(text);
  if (colon) return colonMark(line, Math.min(colon[1]?.length ?? 3, maxColons), colon[2] ?? '');
  const tab = tabLine.exec(text);
  if (tab) return { line, kind: 'tab', colons: 0, name: tab[1] ? 'active' : '', title: tab[2] ?? '', text: '' };
  if (sectionLine.test(text)) return { line, kind: 'section', colons: 0, name: '', title: '', text: '' };
  return undefined;
}

/** `::: tip Title` has a name and a title; `::: 참고` has a title only; `:::` alone closes. */
function colonMark(line: number, colons: number, text: string): ContainerMark {
  if (text === '' || /^:+$/.test(text)) return { line, kind: 'close', colons, name: '', title: '', text: '' };
  const named = /^([A-Za-z][A-Za-z0-9-]*)(?:#[\w-]+)?:?(?=$|\s)[ \t]*(.*)$/.exec(text);
  if (!named) return { line, kind: 'open', colons, name: '', title: text, text };
  return { line, kind: 'open', colons, name: (named[1] ?? '').toLowerCase(), title: named[2] ?? '', text };
}

/** Where comments that start a line and go over several lines end: by first line, the last line. Unclosed ones are none. */
function commentEndsOf(lines: readonly string[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  let start: number | undefined;
  for (const [line, text] of lines.entries()) {
    if (start === undefined && /^\s{0,3}<!--/.test(text) && !text.includes('-->')) start = line;
    else if (start !== undefined && text.includes('-->')) {
      ends.set(start, line);
      start = undefined;
    }
  }
  return ends;
}
