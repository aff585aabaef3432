import { type ContainerMark, containerMarks } from './container-marks';

/** One container with the lines it holds: `start` is the `:::` line, `end` the first line that is not inside any more. */
export interface PlannedContainer {
  readonly name: string;
  readonly title: string;
  /** All that stands behind the colons, for names that turn out to be none. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The `@tab` lines directly inside. */
  readonly tabs: readonly PlannedTab[];
}

export interface PlannedTab {
  readonly line: number;
  readonly title: string;
  readonly active: boolean;
}

export interface ContainerPlan {
  /** By the line of the `:::`. */
  readonly containers: ReadonlyMap<number, PlannedContainer>;
  /** Lines with nothing but a closing `:::`, matched or not: none of them shows. */
  readonly closers: ReadonlySet<number>;
}

/** Deeper ones are not boxes any more, only their contents show: markdown-it recurses once per level. */
const maxDepth = 12;

interface Opener {
  readonly mark: ContainerMark;
  /** The line that closes it; undefined while, or when, there is none. */
  closer: number | undefined;
  end: number;
  readonly tabs: PlannedTab[];
}

/**
 * Decides which `:::` closes which, for the whole text at once and in one pass per step, so that ten thousand openers cost no
 * more than ten thousand lines.
 *
 * A closer closes the nearest container of its own colon count, as brackets do: authors nest containers of equal count. What is
 * left without a closer ends where its author must have meant it to end: at the next opener of the same count, at the next
 * section, or where the container around it ends.
 */
export function planContainers(lines: readonly string[]): ContainerPlan {
  const marks = containerMarks(lines);
  const openers = matchClosers(marks);
  endContainers(marks, openers, lines.length);
  const containers = new Map<number, PlannedContainer>();
  const open: number[] = [];
  for (const [line, opener] of openers) {
    while (open.length > 0 && (open.at(-1) ?? 0) <= line) open.pop();
    const end = open.length < maxDepth ? opener.end : line + 1;
    if (open.length < maxDepth) open.push(end);
    const { name, title, text } = opener.mark;
    containers.set(line, { name, title, text, start: line, end, tabs: end === opener.end ? opener.tabs : [] });
  }
  return { containers, closers: new Set(marks.filter(mark => mark.kind === 'close').map(mark => mark.line)) };
}

/** Step one: pairs openers and closers like brackets. */
function matchClosers(marks: readonly ContainerMark[]): ReadonlyMap<number, Opener> {
  const openers = new Map<number, Opener>();
  const stack: Opener[] = [];
  /** How many containers of each colon count are open: a closer that closes nothing is known without a search. */
  const openCounts = new Map<number, number>();
  let openTabs = 0;
  const longestAhead = longestCloserBehind(marks);
  const count = (opener: Opener, change: 1 | -1): void => {
    openCounts.set(opener.mark.colons, (openCounts.get(opener.mark.colons) ?? 0) + change);
    if (isTabs(opener.mark.name)) openTabs += change;
  };
  const pop = (): Opener | undefined => {
    const top = stack.pop();
    if (top) count(top, -1);
    return top;
  };
  for (const [index, mark] of marks.entries()) {
    if (mark.kind === 'open') {
      const opener: Opener = { mark, closer: undefined, end: -1, tabs: [] };
      openers.set(mark.line, opener);
      stack.push(opener);
      count(opener, 1);
    } else if (mark.kind === 'close') {
      const colons = countToClose(mark.colons, openCounts, stack.at(-1), longestAhead[index + 1] ?? 0);
      if (colons === undefined) continue;
      let closed = pop();
      while (closed && closed.mark.colons !== colons) closed = pop();
      if (closed) closed.closer = mark.line;
    } else if (mark.kind === 'tab' && openTabs > 0) {
      // The next tab begins, so whatever was opened in the one before it has been left open.
      while (!isTabs(stack.at(-1)?.mark.name ?? 'tabs')) pop();
    }
  }
  return openers;
}

/** Which colon count a closer closes: its own, else a shorter one; a longer one only where no better closer follows. */
function countToClose(
  colons: number,
  openCounts: ReadonlyMap<number, number>,
  top: Opener | undefined,
  longestAhead: number,
): number | undefined {
  for (let count = colons; count >= 3; count -= 1) if ((openCounts.get(count) ?? 0) > 0) return count;
  return top && longestAhead < top.mark.colons ? top.mark.colons : undefined;
}

/** For each mark, the largest colon count of the closers from there on. */
function longestCloserBehind(marks: readonly ContainerMark[]): readonly number[] {
  const longest: number[] = new Array(marks.length + 1).fill(0);
  for (let index = marks.length - 1; index >= 0; index -= 1) {
    const mark = marks[index];
    longest[index] = Math.max(longest[index + 1] ?? 0, mark?.kind === 'close' ? mark.colons : 0);
  }
  return longest;
}

/** Step two: gives every container its end, and every tab its container. */
function endContainers(marks: readonly ContainerMark[], openers: ReadonlyMap<number, Opener>, lineCount: number): void {
  const open: Opener[] = [];
  const closers = new Set([...openers.values()].map(opener => opener.closer));
  const leave = (line: number, mustLeave: (opener: Opener) => boolean): void => {
    for (let top = open.at(-1); top && mustLeave(top); top = open.at(-1)) {
      top.end = line;
      open.pop();
    }
  };
  for (const mark of marks) {
    leave(mark.line, opener => opener.closer === undefined && endsUnclosed(opener.mark, mark));
    if (mark.kind === 'close') {
      if (closers.has(mark.line))
        leave(mark.line, opener => opener.closer === undefined || opener.closer === mark.line);
    } else if (mark.kind === 'open') {
      const opener = openers.get(mark.line);
      if (opener) open.push(opener);
    } else if (mark.kind === 'tab') {
      const owner = open.at(-1);
      if (owner && isTabs(owner.mark.name))
        owner.tabs.push({ line: mark.line, title: mark.title, active: mark.name === 'active' });
    }
  }
  leave(lineCount, () => true);
}

/** Whether a container nobody closes ends at this mark. */
function endsUnclosed(unclosed: ContainerMark, mark: ContainerMark): boolean {
  if (mark.kind === 'open') return mark.colons >= unclosed.colons;
  if (mark.kind === 'tab') return !isTabs(unclosed.name);
  return mark.kind === 'section';
}

/** Containers whose `@tab` or `@file` lines divide them. */
export function isTabs(name: string): boolean {
  return /^(?:tabs|code-tabs|sandpack|.*playground)$/.test(name);
}
