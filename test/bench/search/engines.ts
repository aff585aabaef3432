/** What is measured side by side, behind one face. */
import { TitleIndex } from '../../../src/core/search/title/title-index';

export interface Engine {
  /** Numbers of titles, best first. */
  search(query: string, limit: number): readonly number[];
}

/** Building an engine over titles is measured, too. */
export type Build = (titles: readonly string[]) => Engine;

export const ours: Build = titles => {
  const index = new TitleIndex(titles.map((title, i) => ({ key: String(i), kind: 'article', title })));
  return { search: (query, limit) => index.search(query, { limit }).map(hit => Number(hit.key)) };
};
