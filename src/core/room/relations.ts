import { type Article, type ArticleId, articleId } from '../library/article';
import { formatOf } from '../library/article-file';
import { linksTo, mayBeBacklinks } from '../library/backlinks';
import type { Catalogue } from '../library/catalogue';
import { decode } from '../library/decode-file';
import { sortArticles } from '../library/grouping';
import { resolveLink } from '../library/links';
import { type Neighbour, neighboursOf } from '../library/neighbours';
import { splitFrontmatter } from '../markdown/frontmatter';
import { parseFrontmatter } from '../markdown/parse-frontmatter';
import { indexedText } from '../search/text/indexed-text';
import type { LinkedArticle, Relations } from './answers';
import type { RelatedArticles } from './related-articles';
import type { ArticleFile } from './shelves';

export interface RelationParts {
  readonly catalogue: Catalogue;
  readonly related: RelatedArticles;
  /** These articles' files, as they are now. */
  read(ids: readonly ArticleId[]): Promise<readonly ArticleFile[]>;
}

/** More are no list to look through. */
const BACKLINKS = 12;
const RELATED = 6;
/** Files that are looked at for links at a time, and altogether: an article that everything links to has enough by then. */
const AT_ONCE = 24;
const LOOKED_AT = 120;

/** Nothing, of an article that is in no shelf that has been read. */
const NO_RELATIONS: Relations = { backlinks: [], related: [] };

/** What an article has to do with others; its own file and those that may link to it are read for it. */
export async function relationsOf(id: ArticleId, { catalogue, related, read }: RelationParts): Promise<Relations> {
  const [file] = await read([id]);
  const text = file && textOf(file);
  if (!file || text === undefined) return NO_RELATIONS;
  const { article, hash } = file.stored;
  const format = formatOf(article.path);
  const has = (path: string): boolean => catalogue.has(articleId(article.shelf, path));
  const { yaml } = format === 'markdown' ? splitFrontmatter(text) : { yaml: undefined };
  const { previous, next } = neighboursOf(parseFrontmatter(yaml ?? '').data);
  const linked = (neighbour: Neighbour | undefined): LinkedArticle | undefined => {
    const target = neighbour && resolveLink(neighbour.link, { ...article, has });
    if (target?.kind !== 'article' || target.id === id) return undefined;
    const heading = target.heading === undefined ? {} : { heading: target.heading };
    return { id: target.id as ArticleId, ...heading, ...(neighbour?.text !== undefined && { text: neighbour.text }) };
  };
  const [before, after] = [linked(previous), linked(next)];
  const backlinks = await backlinksOf(article, { catalogue, read, has });
  const named = new Set([before?.id, after?.id, ...backlinks]);
  const alike = related.of(
    article,
    indexedText({ id, hash, title: article.title, file: text, format }),
    RELATED + named.size,
  );
  return {
    ...(before && { previous: before }),
    ...(after && { next: after }),
    backlinks,
    related: alike.filter(one => !named.has(one.id)).slice(0, RELATED),
  };
}

async function backlinksOf(
  target: Article,
  { catalogue, read, has }: Pick<RelationParts, 'catalogue' | 'read'> & { has(path: string): boolean },
): Promise<readonly ArticleId[]> {
  const may = sortArticles(mayBeBacklinks(target, catalogue.all()), 'newest').slice(0, LOOKED_AT);
  const found: ArticleId[] = [];
  for (let at = 0; at < may.length && found.length < BACKLINKS; at += AT_ONCE) {
    const ids = may.slice(at, at + AT_ONCE).map(({ id }) => id);
    const files = new Map((await read(ids)).map(file => [file.stored.article.id, file]));
    for (const id of ids) {
      const file = files.get(id);
      const text = file && textOf(file);
      if (file && text !== undefined && linksTo(target, text, { ...file.stored.article, has })) found.push(id);
    }
  }
  return found.slice(0, BACKLINKS);
}

function textOf({ content }: ArticleFile): string | undefined {
  const decoded = decode(content);
  return decoded.kind === 'text' ? decoded.text : undefined;
}
