import { type Article, type ArticleId, articleId } from '../library/article';
import { formatOf } from '../library/article-file';
import { decode, decodeUnsaved } from '../library/decode-file';
import { resolveImage, resolveLink } from '../library/links';
import { readArticle } from '../library/read-article';
import type { FileContent, ShelfId } from '../library/shelf';
import { splitFrontmatter } from '../markdown/frontmatter';
import { parseFrontmatter } from '../markdown/parse-frontmatter';
import type { Renderer } from '../markdown/render';
import { NO_LABELS, type OutlineItem, type RenderContext } from '../markdown/rendered-article';
import { slugOf } from '../markdown/slug';
import type { ArticlePlace, OpenOptions, Page, Preview, ReadText } from './answers';
import { previewOf } from './preview';

/** What showing one article needs of the room; its shelf may not have been read. */
export interface OneArticleParts extends Required<Pick<RenderContext, 'termsIn' | 'termDensity'>> {
  /** Its file, as it is now. */
  read(): Promise<FileContent>;
  renderer(): Promise<Renderer>;
  /** What the catalogue knows of it. */
  known(id: ArticleId): Article | undefined;
  /** Whether a link to this path leads anywhere. */
  has(shelf: ShelfId, path: string): boolean;
}

/** Renders an article from its file, or from what is being written. */
export async function pageOf(
  { shelf, path }: ArticlePlace,
  { labels, imageBase, text }: OpenOptions,
  { read, renderer, has, termsIn, termDensity }: OneArticleParts,
): Promise<Page> {
  const decoded = text === undefined ? decode(await read()) : decodeUnsaved(text);
  const article = readArticle(shelf.id, path, decoded);
  if (decoded.kind === 'problem') return { kind: 'problem', title: article.title, problem: decoded.problem };
  const format = formatOf(path);
  const { yaml } = format === 'markdown' ? splitFrontmatter(decoded.text) : { yaml: undefined };
  const rendered = await (await renderer()).render(
    { text: decoded.text, format },
    {
      data: parseFrontmatter(yaml ?? '').data,
      title: article.title,
      labels,
      resolveLink: href => resolveLink(href, { shelf: shelf.id, path, has: target => has(shelf.id, target) }),
      resolveImage: src => resolveImage(src, { path, base: imageBase }),
      termsIn,
      termDensity,
    },
  );
  return { kind: 'page', article, html: rendered.html, outline: rendered.outline };
}

/** The lines and headings of an article's file. */
export async function linesOf({ shelf, path }: ArticlePlace, { read, known }: OneArticleParts): Promise<ReadText> {
  const decoded = decode(await read());
  if (decoded.kind === 'problem') return decoded;
  const { title } = known(articleId(shelf.id, path)) ?? readArticle(shelf.id, path, decoded);
  // What renders comes along only with what needs it: a preview shows plain text.
  const { articleText } = await import('../library/article-text');
  return { kind: 'text', text: articleText(decoded.text, { path, title }) };
}

/** What an article begins with, or its section of this heading; undefined where it cannot be read. */
export async function beginningOf(
  { shelf, path }: ArticlePlace,
  heading: string | undefined,
  { read, known }: OneArticleParts,
): Promise<Preview | undefined> {
  const decoded = decode(await read());
  if (decoded.kind === 'problem') return undefined;
  const article = known(articleId(shelf.id, path)) ?? readArticle(shelf.id, path, decoded);
  const section = heading === undefined ? undefined : await sectionOf(decoded.text, formatOf(path), heading);
  return previewOf(article, decoded.text, section);
}

/** The heading of a section, as the reader of its article has it. */
async function sectionOf(
  file: string,
  format: 'markdown' | 'plain',
  heading: string,
): Promise<OutlineItem | undefined> {
  const { renderUncolored } = await import('../markdown/render');
  const { outline } = renderUncolored({ text: file, format }, UNLINKED);
  const slugs = [heading, slugOf(heading)];
  return outline.find(({ slug }) => slugs.includes(slug));
}

/** For whoever wants the headings of an article alone. */
const UNLINKED: RenderContext = {
  data: {},
  labels: NO_LABELS,
  resolveLink: () => ({ kind: 'broken', reason: 'unlinked' }),
  resolveImage: () => ({ kind: 'broken' }),
};
