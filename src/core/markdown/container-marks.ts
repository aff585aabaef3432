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

// Containers, fences and comments stand in lists and quotations too, also on the line that starts an item.
const before = String.raw`^[\s>]*((?:(?:[-*+]|\d{1,9}[.)])[ \t>]+)*)`;
const colonLine = new RegExp(String.raw`${before}(:{3,})[ \t]*(.*)$`);
const fenceLine = new RegExp(`${before}(\`{3,}(?!.*\`)|~{3,})`);
const commentLine = new RegExp(`${before}<!--(?!.*-->)`);
const tabLine = /^[\s>]*@(?:tab|file)(:active)?(?:#\S+)?(?:[ \t]+(.*))?$/;
/** A heading of the first two levels, or a rule: an unclosed box does not reach over it. */
const sectionLine = /^(?:##?[ \t]|(?:-[ \t]*){3,}$)/;

/**
 * The openers, closers, tabs and sections of a text, in order; what stands in fenced code or in a comment is none of them. A fence or
 * a comment that nobody closes hides nothing.
 */
export function containerMarks(lines: readonly string[]): readonly ContainerMark[] {
  const marks: ContainerMark[] = [];
  const ends = endsBehind(lines);
  let fence: string | undefined;
  for (let line = 0; line < lines.length; line += 1) {
    const text = lines[line] ?? '';
    const fenced = fenceLine.exec(text)?.[2];
    if (fence !== undefined) {
      if (fenced?.startsWith(fence) && fenceEnd.test(text)) fence = undefined;
      continue;
    }
    if (fenced !== undefined) {
      const longest = ends[line + 1]?.[fenced.startsWith('`') ? 'backticks' : 'tildes'] ?? 0;
      if (longest >= fenced.length) fence = fenced;
      continue;
    }
    if (commentLine.test(text)) {
      line = ends[line + 1]?.comment ?? line;
      continue;
    }
    const mark = markOf(text, line);
    if (mark) marks.push(mark);
  }
  return marks;
}

const fenceEnd = /^[\s>]*([`~]+)\s*$/;

interface Ends {
  /** The next line that ends a comment. */
  readonly comment: number | undefined;
  /** How long the longest lines are that may end fenced code. */
  readonly backticks: number;
  readonly tildes: number;
}

/** For each line, what ends there or behind. */
function endsBehind(lines: readonly string[]): readonly Ends[] {
  const ends: Ends[] = [];
  let next: Ends = { comment: undefined, backticks: 0, tildes: 0 };
  for (let line = lines.length - 1; line >= 0; line -= 1) {
    const text = lines[line] ?? '';
    const fence = fenceEnd.exec(text)?.[1] ?? '';
    next = {
      comment: text.includes('-->') ? line : next.comment,
      backticks: Math.max(next.backticks, fence.startsWith('`') ? fence.length : 0),
      tildes: Math.max(next.tildes, fence.startsWith('~') ? fence.length : 0),
    };
    ends[line] = next;
  }
  return ends;
}

function markOf(text: string, line: number): ContainerMark | undefined {
  // Spaces at the end go first: a pattern that leaves them out looks at each of them from every other.
  const colon = colonLine.exec(text.trimEnd());
  if (colon && (colon[1] === '' || colon[3] !== ''))
    return colonMark(line, Math.min(colon[2]?.length ?? 3, maxColons), colon[3] ?? '');
  const tab = tabLine.exec(text.trimEnd());
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
