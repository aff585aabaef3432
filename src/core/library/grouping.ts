import type { Article } from './article';
import { compareNames } from './compare-names';
import type { ShelfId } from './shelf';
import { topicsOf } from './topic';

/** How the Articles view is arranged. */
export const GROUPINGS = ['folder', 'topic', 'author', 'month'] as const;
/** One of them. */
export type Grouping = (typeof GROUPINGS)[number];

/** How articles are ordered inside a group. */
export const SORTINGS = ['title', 'newest', 'oldest'] as const;
/** One of them. */
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

/**
 * Arranges articles by what they say of themselves; {@link folderTree} arranges them by where they lie. Topics with the most
 * articles come first, authors by name, the newest month first; what has none of these comes last, in a group of its own.
 */
export function groupArticles(
  articles: readonly Article[],
  by: Exclude<Grouping, 'folder'>,
  sorting: Sorting,
): readonly Group[] {
  return withRest(articles, groupsBy[by](articles, sorting), sorting);
}

const groupsBy: Readonly<
  Record<Exclude<Grouping, 'folder'>, (articles: readonly Article[], sorting: Sorting) => readonly Group[]>
> = {
  topic: (articles, sorting) =>
    topicsOf(articles).map(({ key, name, articles }) => leaf('topic', key, name, articles, sorting)),
  author: (articles, sorting) =>
    keyedGroups('author', articles, sorting, article => article.authors.map(author => author.name)),
  month: (articles, sorting) =>
    keyedGroups('month', articles, sorting, ({ date }) => (date === undefined ? [] : [date.slice(0, 7)])).reverse(),
};

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
  return [...articles].sort(
    (a, b) => compareDates(a.date, b.date, sorting) || compareNames(a.title, b.title) || (a.id < b.id ? -1 : 1),
  );
}

/** Dates are text and need not be complete; a month is older than each of its days. */
function compareDates(a: string | undefined, b: string | undefined, sorting: Sorting): number {
  if (sorting === 'title' || a === b) return 0;
  // Undated articles come last either way: they are neither the newest nor the oldest.
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  const older = a < b ? -1 : 1;
  return sorting === 'oldest' ? older : -older;
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
      .sort((a, b) => compareNames(a.label, b.label));
    const count = groups.reduce((sum, group) => sum + group.count, this.articles.length);
    return { key: this.path, kind: 'folder', label, groups, articles: sortArticles(this.articles, sorting), count };
  }
}

function keyedGroups(
  kind: Grouping,
  articles: readonly Article[],
  sorting: Sorting,
  keysOf: (article: Article) => readonly string[],
): Group[] {
  const members = new Map<string, Article[]>();
  for (const article of articles) {
    for (const key of new Set(keysOf(article))) {
      const group = members.get(key);
      if (group) group.push(article);
      else members.set(key, [article]);
    }
  }
  return [...members]
    .sort(([a], [b]) => compareNames(a, b))
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
