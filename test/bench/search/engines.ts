/** What is measured side by side: ours, and what one would otherwise take from a package. */
import Fuse from 'fuse.js';
import { TitleIndex } from '../../../src/core/search/title/title-index';

export interface Engine {
  readonly name: string;
  /** Numbers of titles, best first. */
  search(query: string, limit: number): readonly number[];
}

/** Each builds its engine over the titles; building is measured, too. */
export const ENGINES: Readonly<Record<string, (titles: readonly string[]) => Engine>> = {
  seoga: titles => {
    const index = new TitleIndex(titles.map((title, i) => ({ key: String(i), kind: 'article', title })));
    return { name: 'seoga', search: (query, limit) => index.search(query, { limit }).map(hit => Number(hit.key)) };
  },
  'fuse.js default': titles => fuse('fuse.js default', new Fuse(titles)),
  'fuse.js token search': titles => fuse('fuse.js token search', new Fuse(titles, { useTokenSearch: true })),
};

function fuse(name: string, index: Fuse<string>): Engine {
  return { name, search: (query, limit) => index.search(query, { limit }).map(hit => hit.refIndex) };
}
