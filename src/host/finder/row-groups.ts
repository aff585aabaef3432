import type { SearchRow } from '../../core/room/answers';

/**
 * What stands together in the search box. `others`: topics, authors and terms. `looser`: articles whose names say what was asked less
 * literally than a name above them does. `guesses`: names that are merely alike.
 */
export type RowGroup = 'named' | 'others' | 'texts' | 'looser' | 'guesses';

/** The rows of one group, in the order they were found in. */
export interface GroupedRows {
  readonly group: RowGroup;
  readonly rows: readonly SearchRow[];
}

/** How loosely a name says what was asked: what was derived from it is looser. Words written apart or together are the same words. */
const LOOSENESS: Readonly<Record<NonNullable<SearchRow['why']>, number>> = {
  spacing: 0,
  choseong: 1,
  layout: 2,
  initials: 3,
  typo: 4,
  partial: 5,
  fuzzy: 6,
};

/** Up to here a name says what was asked, on whatever layout; from here on it may have been meant. */
const SAID = LOOSENESS.layout;

/** The middle of a Latin word, seen from the letter before it; a hump, as in `SwiftData` and `UIView`, begins a word of its own. */
const MIDDLE = /^(?:[A-Za-z][a-z]|[A-Z]{2}(?![a-z]))/;

const ARTICLES_FIRST: readonly RowGroup[] = ['named', 'texts', 'others', 'looser', 'guesses'];
const OTHERS_FIRST: readonly RowGroup[] = ['others', 'texts', 'looser', 'guesses'];

/** Topics, authors and terms beside the articles: enough to lead on, few enough not to bury them. */
const OTHERS = 8;

/**
 * The rows of an answer in the groups that the box shows, from top to bottom, none empty. Who searches wants an article; a topic or a term
 * goes first only where no article's name matches as literally: `ㄱㅅ` leads with the term 벡터 검색, and not with `RTCS`, which those keys
 * type on the other layout. What says it less literally than a name above stands below the texts, too.
 */
export function groupRows(rows: readonly SearchRow[]): readonly GroupedRows[] {
  const names = rows.filter(row => row.foundIn === 'name' && row.why !== 'fuzzy');
  const articles = names.filter(row => row.kind === 'article');
  const others = names.filter(row => row.kind !== 'article').slice(0, OTHERS);
  const isSaid = tightest(names) <= SAID;
  const bar = Math.min(tightest(others), isSaid ? SAID : Infinity);
  const groups: Readonly<Record<RowGroup, readonly SearchRow[]>> = {
    named: articles.filter(row => loosenessOf(row) <= bar),
    others,
    texts: rows.filter(row => row.foundIn === 'text'),
    looser: articles.filter(row => loosenessOf(row) > bar),
    guesses: rows.filter(row => row.foundIn === 'name' && row.why === 'fuzzy'),
  };
  return (groups.named.length > 0 ? ARTICLES_FIRST : OTHERS_FIRST)
    .map(group => ({ group, rows: groups[group] }))
    .filter(({ rows }) => rows.length > 0);
}

/** What begins inside a word is there by chance as often as initials are: the rag of drag. */
function loosenessOf({ why, title, spans }: SearchRow): number {
  const looseness = why === undefined ? 0 : LOOSENESS[why];
  const start = spans[0]?.[0] ?? 0;
  return start > 0 && MIDDLE.test(title.slice(start - 1)) ? Math.max(looseness, LOOSENESS.initials) : looseness;
}

/** Of no rows infinity. */
function tightest(rows: readonly SearchRow[]): number {
  return Math.min(...rows.map(loosenessOf));
}
