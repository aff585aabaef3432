import type { Findings } from './check-article';

/** How many articles of each kind are named, and how much of each. */
const ARTICLES = 15;
const WORDS = 12;

/** Names the articles that throw, show marks, lose words or show words that are not theirs, the worst first. */
export function printFindings(findings: readonly Findings[], log: (line: string) => void): void {
  for (const { path, thrown } of findings) if (thrown !== undefined) log(`throws: ${path}: ${thrown}`);
  const byMark = new Map<string, string[]>();
  for (const { path, leaks } of findings) {
    for (const [mark, shown] of leaks) byMark.set(mark, [...(byMark.get(mark) ?? []), `${shown}   <- ${path}`]);
  }
  for (const [mark, shown] of byMark) log(`${mark} shows ${shown.length} times\n${listOf(shown)}`);
  for (const kind of ['lost', 'gained'] as const) {
    const worst = findings.filter(found => found[kind].length > 0).toSorted((a, b) => b[kind].length - a[kind].length);
    const lines = worst.map(
      found => `${found[kind].length}: ${found[kind].slice(0, WORDS).join(' ')}   <- ${found.path}`,
    );
    log(`${worst.length} articles have ${kind} words\n${listOf(lines)}`);
  }
}

function listOf(lines: readonly string[]): string {
  const more = lines.length > ARTICLES ? [`… and ${lines.length - ARTICLES} more`] : [];
  return [...lines.slice(0, ARTICLES), ...more].map(line => `         ${line}`).join('\n');
}
