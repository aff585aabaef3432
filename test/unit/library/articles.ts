import { type Article, articleId } from '../../../src/core/library/article';
import type { ShelfId } from '../../../src/core/library/shelf';

export const SHELF = 'notes' as ShelfId;

/** An article as the catalogue would keep it: `articleOf('guide/a.md', { topics: ['Node.js'] })`. */
export function articleOf(path: string, facts: Partial<Article> = {}): Article {
  const shelf = facts.shelf ?? SHELF;
  return {
    id: articleId(shelf, path),
    shelf,
    path,
    title: path,
    lang: 'ko',
    authors: [],
    topics: [],
    length: { syllables: 300, words: 20 },
    stub: false,
    ...facts,
  };
}
