import type { Article } from './article';
import type { ShelfId } from './shelf';
import { topicsOf } from './topic';

/** How the Articles view is arranged. */
export const GROUPINGS = ['folder', 'topic', 'author', 'month'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** How articles are ordered inside a group. */
export const SORTINGS = ['title', 'newest', 'oldest'] as const;
export type Sorting = (typeof SORTINGS)[number];

/** A folder in the arranged tree. `kind: 'none'` gathers what has no topic, author or date. */
export interface Group {
  /** Unique among its siblings, stable across refreshes: the tree keeps what is open by it. */
  readonly key: string;
  readonly kind: Grouping | 'none';
  readonly label: string;
  readonly groups: readonly Group[];
  readonly articles: readonly Article[];
  /** Articles here and below. */
  readonly count: number;
}

/** Arranges one shelf's or the whole library's articles. */
export function groupArticles(articles: readonly Article[], by: Grouping, sorting: Sorting): readonly Group[] {
  switch (by) {
    case 'folder':
      return folderGroups(articles, sorting);
    case 'topic':
      return withRest(
        articles,
        topicsOf(articles).map(topic => leaf('topic', topic.key, topic.name, topic.articles, sorting)),
        sorting,
      );
    case 'author':
      return withRest(articles, keyedGroups('author', articles, sorting, a => a.authors.map(author => author.name)), sorting);
    case 'month':
      return withRest(
        articles,
        [...keyedGroups('month', articles, sorting, a => (a.date ? [a.date.slice(0, 7)] : []))].reverse(),
        sorting,
      );
  }
}

/** The articles of a shelf that lie in its top folder, and its folders: what the tree shows below a shelf. */
export function folderTree(articles: readonly Article[], shelf: ShelfId, sorting: Sorting): Group {
  const root = new FolderNode('');
  for (const article of articles) {
    if (article.shelf !== shelf) continue;
    let node = root;
    for (const segment of article.path.split('/').slice(0, -1)) node = node.folder(segment);
    node.articles.push(article);
  }
  return root.toGroup(sorting);
}

/** Orders articles for display; equal ones keep a stable order by id, so that a refresh never shuffles rows. */
export function sortArticles(articles: readonly Article[], sorting: Sorting): readonly Article[] {
  return [...articles].sort((a, b) => compare(a, b, sorting) || a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1));
}

function compare(a: Article, b: Article, sorting: Sorting): number {
  if (sorting === 'title') return 0;
  // Undated articles come last either way: they are neither the newest nor the oldest.
  if (a.date === undefined || b.date === undefined) return Number(a.date === undefined) - Number(b.date === undefined);
  if (a.date === b.date) return 0;
  return a.date < b.date === (sorting === 'oldest') ? -1 : 1;
}

class FolderNode {
  readonly articles: Article[] = [];
  readonly #folders = new Map<string, FolderNode>();

  constructor(readonly path: string) {}

  folder(name: string): FolderNode {
    let child = this.#folders.get(name);
    if (!child) {
      child = new FolderNode(this.path === '' ? name : `${this.path}/${name}`);
      this.#folders.set(name, child);
    }
    return child;
  }

  toGroup(sorting: Sorting): Group {
    return this.#group('', sorting);
  }

  /** A folder that holds nothing but one folder is shown as one row, `docs/src`, as VS Code's explorer does. */
  #group(label: string, sorting: Sorting): Group {
    const [only] = this.#folders;
    if (label !== '' && only && this.#folders.size === 1 && this.articles.length === 0) {
      return only[1].#group(`${label}/${only[0]}`, sorting);
    }
    const groups = [...this.#folders]
      .map(([name, node]) => node.#group(name, sorting))
      .sort((a, b) => a.label.localeCompare(b.label));
    const count = groups.reduce((sum, group) => sum + group.count, this.articles.length);
    return { key: this.path, kind: 'folder', label, groups, articles: sortArticles(this.articles, sorting), count };
  }
}

function folderGroups(articles: readonly Article[], sorting: Sorting): readonly Group[] {
  return [...new Set(articles.map(article => article.shelf))].map(shelf => folderTree(articles, shelf, sorting));
}

function keyedGroups(
  kind: Grouping,
  articles: readonly Article[],
  sorting: Sorting,
  keysOf: (article: Article) => readonly string[],
): readonly Group[] {
  const members = new Map<string, Article[]>();
  for (const article of articles) {
    for (const key of new Set(keysOf(article))) {
      const group = members.get(key);
      if (group) group.push(article);
      else members.set(key, [article]);
    }
  }
  return [...members]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([key, group]) => leaf(kind, key, key, group, sorting));
}

function leaf(kind: Group['kind'], key: string, label: string, articles: readonly Article[], sorting: Sorting): Group {
  return { key, kind, label, groups: [], articles: sortArticles(articles, sorting), count: articles.length };
}

function withRest(articles: readonly Article[], groups: readonly Group[], sorting: Sorting): readonly Group[] {
  const placed = new Set(groups.flatMap(group => group.articles));
  const rest = articles.filter(article => !placed.has(article));
  return rest.length === 0 ? groups : [...groups, leaf('none', '', '', rest, sorting)];
}
