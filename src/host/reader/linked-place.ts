import { type ArticleId, placeOf } from '../../core/library/article';
import { isArticlePath } from '../../core/library/article-file';
import type { ArticlePlace } from '../../core/room/answers';
import type { Library } from '../kit/library';

/**
 * Where an article lies that a page names. The page shows hostile text: it may name articles, and nothing outside the library and
 * the folder it reads from.
 */
export function linkedPlace(from: ArticlePlace, article: string, library: Library): ArticlePlace | undefined {
  const { shelf, path } = placeOf(article as ArticleId);
  if (!isArticlePath(path) || !isInFolder(path)) return undefined;
  return from.shelf.id === shelf ? { shelf: from.shelf, path } : library.placeOf(article as ArticleId);
}

/** Whether a path that a page names lies below its folder. */
export function isInFolder(path: string): boolean {
  return !path.split(/[\\/]/).includes('..');
}
