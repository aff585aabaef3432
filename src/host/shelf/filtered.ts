import type { ArticleId } from '../../core/library/article';
import type { SearchAnswer, SearchRow } from '../../core/room/answers';
import type { QueryMistake } from '../../core/search/query/mistake';

/** What a filter leaves, and what is to be said of it. */
export interface Filtered {
  readonly articles: ReadonlySet<ArticleId>;
  /** Nothing is called what was asked for; these only come near it. */
  readonly isNear: boolean;
  readonly mistakes: readonly QueryMistake[];
}

/** These names do not say what was asked: it may have been meant. */
const NEAR: ReadonlySet<SearchRow['why']> = new Set(['typo', 'partial', 'fuzzy']);

/**
 * The articles that a filter is for, by their titles, topics and authors. A tree has no place to say of a row why it is there, so what
 * only comes near (`data` to `Compare dates`) is left out wherever something has that very name.
 */
export function filteredBy({ rows, mistakes }: SearchAnswer): Filtered {
  const sure = rows.filter(({ why }) => !NEAR.has(why));
  const isNear = sure.length === 0 && rows.length > 0;
  const kept = isNear ? rows : sure;
  const articles = kept.flatMap(row => (row.kind === 'article' ? [row.id as ArticleId] : row.articles));
  return { articles: new Set(articles), isNear, mistakes };
}
