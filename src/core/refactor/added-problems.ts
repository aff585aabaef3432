/** A problem that the editor finds in a file. */
export interface FoundProblem {
  /** Who finds it: `ts`. */
  readonly source: string;
  /** Which it is: its code, or its sentence where it has none. */
  readonly name: string;
}

/**
 * Whether there are problems after a change that were not there before: more of one kind, or of another kind. Places do not count, since
 * lines move; nor do sentences where there are codes, since they hold names that may have changed.
 */
export function addsProblem(before: readonly FoundProblem[], after: readonly FoundProblem[]): boolean {
  const known = countOf(before);
  return [...countOf(after)].some(([kind, count]) => count > (known.get(kind) ?? 0));
}

function countOf(problems: readonly FoundProblem[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { source, name } of problems) {
    const kind = `${source}\n${name}`;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}
