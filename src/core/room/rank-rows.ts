import type { SearchRow } from './answers';

type Why = SearchRow['why'] | 'literal';

/**
 * Which rows stand above which, from the surest to the loosest; within a tier the one who found them decides. A name that says
 * what was asked comes first, in whatever script, spacing or layout it was typed; then texts that hold the words; then names
 * that may have been meant; then texts that may; then texts that hold some of the words; likenesses last.
 */
const TIERS: readonly (readonly `${SearchRow['foundIn']} ${Why}`[])[] = [
  ['name literal', 'name spacing', 'name choseong', 'name layout'],
  ['text literal'],
  ['name initials', 'name typo', 'name partial'],
  ['text layout', 'text typo'],
  ['text partial'],
  ['name fuzzy'],
];

/** Puts what names and texts found into one list; an article that both found stands where its better half does, with its passage. */
export function rankRows(rows: readonly SearchRow[]): readonly SearchRow[] {
  const best = new Map<string, SearchRow>();
  for (const row of rows.map(tiered).sort((a, b) => b.score - a.score)) {
    const key = `${row.kind}:${row.id}`;
    const known = best.get(key);
    if (!known) best.set(key, row);
    else if (!known.passage && row.passage) best.set(key, { ...known, passage: row.passage });
  }
  return [...best.values()];
}

/** With a score that says its tier first, so that scores of different finders can be compared. */
function tiered(row: SearchRow): SearchRow {
  const kind = `${row.foundIn} ${row.why ?? 'literal'}` as const;
  const tier = TIERS.findIndex(kinds => kinds.includes(kind));
  return { ...row, score: 1 - ((tier < 0 ? TIERS.length - 1 : tier) + 1 - row.score) / TIERS.length };
}
