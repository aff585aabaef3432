import { parseFrontmatter, splitFrontmatter } from '../markdown/frontmatter';
import { type Article, type ArticleProblem, articleId } from './article';
import { formatOf, MAX_ARTICLE_BYTES, nameOf } from './article-file';
import { bodyFacts } from './body-facts';
import { bylineOf } from './byline';
import { headingOf } from './heading';
import { isWebAddress, metadataOf } from './metadata';
import { plainTitle } from './plain-title';
import type { FileRef, ShelfId } from './shelf';
import { sourceCardOf } from './source-card';

/** A file's text, or why there is none. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'problem'; readonly problem: ArticleProblem };

/** Decodes UTF-8 strictly. `bytes` is undefined where the file could not be read at all. */
export function decode(bytes: Uint8Array | undefined): Decoded {
  if (bytes === undefined) return { kind: 'problem', problem: 'unreadable' };
  if (bytes.length > MAX_ARTICLE_BYTES) return { kind: 'problem', problem: 'tooLarge' };
  // A NUL byte near the start is how git and editors tell binary files from text.
  if (bytes.subarray(0, 8000).includes(0)) return { kind: 'problem', problem: 'binary' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.trim() === '' ? { kind: 'problem', problem: 'empty' } : { kind: 'text', text };
  } catch {
    return { kind: 'problem', problem: 'notUtf8' };
  }
}

/** What the catalogue keeps of a file. Never throws: a file that cannot be read is an article with a `problem`. */
export function readArticle(shelf: ShelfId, file: Pick<FileRef, 'path'>, decoded: Decoded): Article {
  const base = { id: articleId(shelf, file.path), shelf, path: file.path };
  if (decoded.kind === 'problem') {
    return {
      ...base,
      title: nameOf(file.path),
      lang: 'en',
      authors: [],
      topics: [],
      minutes: 1,
      stub: false,
      problem: decoded.problem,
    };
  }
  return {
    ...base,
    ...(formatOf(file.path) === 'plain' ? plainFacts(decoded.text, file.path) : markdownFacts(decoded.text, file.path)),
  };
}

type Facts = Omit<Article, 'id' | 'shelf' | 'path'>;

function plainFacts(text: string, path: string): Facts {
  const { author, ...byline } = bylineOf(text);
  return {
    title: plainTitle(text) ?? nameOf(path),
    authors: author === undefined ? [] : [{ name: author }],
    topics: [],
    ...byline,
    ...bodyFacts(text),
  };
}

function markdownFacts(text: string, path: string): Facts {
  const { yaml, body } = splitFrontmatter(text);
  const frontmatter = parseFrontmatter(yaml ?? '');
  const { title, ...metadata } = metadataOf(frontmatter.data);
  const site = sourceCardOf(body);
  const summary = metadata.summary ?? site?.desc;
  const sourceUrl = metadata.sourceUrl ?? (isWebAddress(site?.url) ? site.url : undefined);
  return {
    title: title ?? headingOf(body) ?? site?.name ?? nameOf(path),
    ...metadata,
    ...(summary && { summary }),
    ...(sourceUrl && { sourceUrl }),
    ...bodyFacts(body),
    ...(frontmatter.kind === 'broken' && {
      problem: 'brokenFrontmatter',
      problemDetail: `${frontmatter.message} (line ${frontmatter.line})`,
    }),
  };
}
