import type { Article } from './article';
import { folderTree, type Group } from './grouping';
import type { ShelfRef } from './shelf';

/** A folder with all the articles that lie in it, those of its folders included. */
export interface Folder {
  /** `bookshelf`, `bookshelf/docs`. */
  readonly label: string;
  readonly articles: readonly Article[];
}

/** The folders of the library that hold articles, each shelf followed by the folders in it. */
export function foldersOf(articles: readonly Article[], shelves: readonly ShelfRef[]): readonly Folder[] {
  return shelves
    .flatMap(({ id, label }) => flat(folderTree(articles, id, 'title'), label))
    .filter(folder => folder.articles.length > 0);
}

function flat(group: Group, label: string): readonly Folder[] {
  const below = group.groups.map(inner => flat(inner, `${label}/${inner.label}`));
  // The first of each holds everything below it.
  const inner = below.flatMap(([top]) => top?.articles ?? []);
  return [{ label, articles: [...group.articles, ...inner] }, ...below.flat()];
}
