import { type Article, type ArticleId, placeOf } from './article';

/**
 * An article as an earlier session wrote it down: its name, and everything else as JSON that is read once somebody asks for it.
 * Opening a library needs the names of all of its articles, and hardly more of most of them.
 */
export interface RecalledArticle {
  readonly id: ArticleId;
  readonly title: string;
  readonly facts: string;
}

/** What `facts` are of: the id says shelf and path again. */
type Facts = Omit<Article, 'id' | 'shelf' | 'path' | 'title'>;

/** An article as it is written down: `articleOf(recalledOf(article))` is the article. */
export function recalledOf(article: Article): RecalledArticle {
  const { id, shelf, path, title, ...facts } = article;
  return { id, title, facts: JSON.stringify(facts satisfies Facts) };
}

/** The whole article. */
export function articleOf({ id, title, facts }: RecalledArticle): Article {
  // Completed in place: copies of a whole library are a tenth of what opening it costs.
  return Object.assign(JSON.parse(facts) as Facts, { id, title }, placeOf(id));
}
