import { isRecord } from '../kit/is-record';
import type { ArticleId } from '../library/article';
import type { AnnotationFiles } from '../ports';
import { withSource } from './annotation-entry';
import { parsePage } from './annotation-page';
import type { AnnotationStore } from './annotation-store';

export interface Bringing {
  readonly from: AnnotationFiles;
  readonly to: AnnotationFiles;
  readonly store: AnnotationStore;
  /** The URI of an article's file; undefined where that is not known. */
  addressOf(article: ArticleId): string | undefined;
}

/**
 * Copies the highlights of these articles from one place to the one the store writes to, and leaves those that are there as they
 * are. Nothing is removed. Resolves to the articles whose file could not be read.
 */
export async function bringAnnotations(
  articles: readonly ArticleId[],
  { from, to, store, addressOf }: Bringing,
): Promise<readonly ArticleId[]> {
  const unread: ArticleId[] = [];
  for (const article of articles) {
    const bytes = await from.read(article);
    const page = bytes && parsePage(bytes);
    if (typeof page === 'string') unread.push(article);
    else if (page) {
      const address = addressOf(article);
      // Each place names an article in its own way.
      const source = address === undefined ? undefined : to.nameOf(article, address);
      await store.adopt(
        article,
        page.items.map(({ entry, annotation }) =>
          annotation && isRecord(entry) && source !== undefined ? withSource(entry, source) : entry,
        ),
      );
    }
  }
  return unread;
}
