import type { ArticleId } from '../../core/library/article';
import type { SearchAnswer, SearchRow } from '../../core/room/answers';
import type { Completion } from '../../core/search/query/completion';
import type { QueryMistake } from '../../core/search/query/mistake';
import { parseQuery } from '../../core/search/query/parse';
import { settledMistakes } from '../../core/search/query/settled-mistakes';

/** What a filter leaves, and what is to be said of it. */
export interface Filtered {
  /** Undefined: all of them, for nothing is asked yet. */
  readonly articles: ReadonlySet<ArticleId> | undefined;
  /** Nothing is called what was asked for; these only come near it. */
  readonly isNear: boolean;
  readonly mistakes: readonly QueryMistake[];
}

/** A filter that is still being typed, and how what stands at its end may go on. */
export interface TypedFilter {
  readonly query: string;
  readonly completions: readonly Completion[];
}

/** These names do not say what was asked: it may have been meant. */
const NEAR: ReadonlySet<SearchRow['why']> = new Set(['typo', 'partial', 'fuzzy']);

/**
 * The articles that a filter is for, by their titles, topics and authors. A tree has no place to say of a row why it is there, so what
 * only comes near (`data` to `Compare dates`) is left out wherever something has that very name. A condition whose value is still being
 * typed takes nothing away: on the way to `is:unread` nothing is `is:un`.
 */
export function filteredBy({ rows, mistakes }: SearchAnswer, typed?: TypedFilter): Filtered {
  const sure = rows.filter(({ why }) => !NEAR.has(why));
  const isNear = sure.length === 0 && rows.length > 0;
  const kept = isNear ? rows : sure;
  const articles = new Set(kept.flatMap(row => (row.kind === 'article' ? [row.id as ArticleId] : row.articles)));
  if (!typed) return { articles, isNear, mistakes };
  const settled = settledMistakes(typed.query, mistakes);
  const isAsking = parseQuery(typed.query).anyOf.length > 0 || settled.length > 0;
  const goesOn = typed.completions.some(({ kind }) => kind === 'value');
  return { articles: isAsking ? articles : undefined, isNear, mistakes: goesOn ? settled : mistakes };
}
