import { parseFrontmatter, splitFrontmatter } from '../markdown/frontmatter';
import { type Article, type ArticleProblem, articleId } from './article';
import { formatOf, MAX_ARTICLE_BYTES, nameOf } from './article-file';
import { bodyFacts } from './body-facts';
import { bodyLines } from './body-lines';
import { bylineOf } from './byline';
import { headingOf } from './heading';
import { linkKeys } from './link-keys';
import { isWebAddress, metadataOf } from './metadata';
import { outgoingLinks } from './outgoing-links';
import { outsideCards } from './outside-cards';
import { plainTitle } from './plain-title';
import type { FileContent, ShelfId } from './shelf';
import { sourceCardOf } from './source-card';

/** A file's text, or why there is none. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'problem'; readonly problem: ArticleProblem };

/** Decodes UTF-8 strictly: `decode('missing')` is the problem `missing`, two bytes of Latin-1 are `notUtf8`. */
export function decode(bytes: FileContent): Decoded {
  if (typeof bytes === 'string') return { kind: 'problem', problem: bytes };
  // A NUL byte near the start is how git and editors tell binary files from text.
  if (bytes.subarray(0, 8000).includes(0)) return { kind: 'problem', problem: 'binary' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.trim() === '' ? { kind: 'problem', problem: 'empty' } : { kind: 'text', text };
  } catch {
    return { kind: 'problem', problem: 'notUtf8' };
  }
}

/** What is being written in an editor, as if it had been saved: it has the same problems. */
export function decodeUnsaved(text: string): Decoded {
  // Every letter is a byte at least.
  if (text.length > MAX_ARTICLE_BYTES) return { kind: 'problem', problem: 'tooLarge' };
  return text.trim() === '' ? { kind: 'problem', problem: 'empty' } : { kind: 'text', text };
}

/** What the catalogue keeps of a file. Never throws: a file that cannot be read is an article with a `problem`. */
export function readArticle(shelf: ShelfId, path: string, decoded: Decoded): Article {
  const base = { id: articleId(shelf, path), shelf, path };
  if (decoded.kind === 'problem') {
    return {
      ...base,
      title: nameOf(path),
      lang: 'en',
      authors: [],
      topics: [],
      length: { syllables: 0, words: 0 },
      stub: false,
      problem: decoded.problem,
    };
  }
  return unsliced({
    ...base,
    ...(formatOf(path) === 'plain' ? plainFacts(decoded.text, path) : markdownFacts(decoded.text, path)),
  });
}

/**
 * Copies the strings. An engine may keep a piece cut out of a text as a view of the whole text, and a catalogue of titles would
 * hold every file in memory: measured, 137 MB instead of 7 for 6,000 articles.
 */
function unsliced<T>(data: T): T {
  return JSON.parse(JSON.stringify(data));
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
  const facts = bodyFacts(body);
  // Of an article that is there, a card may lead anywhere; one that stands for the article leads to it.
  const [card, ...more] = facts.stub ? outsideCards([...bodyLines(body)]) : [];
  const address = site?.url ?? (more.length === 0 ? card : undefined);
  const sourceUrl = metadata.sourceUrl ?? (isWebAddress(address) ? address : undefined);
  const links = linkKeys(outgoingLinks(body), path);
  return {
    title: title ?? headingOf(body) ?? site?.name ?? nameOf(path),
    ...metadata,
    ...(summary && { summary }),
    ...(sourceUrl && { sourceUrl }),
    ...facts,
    ...(links !== '' && { links }),
    ...(frontmatter.kind === 'broken' && {
      problem: 'brokenFrontmatter',
      problemDetail: `${frontmatter.message} (line ${frontmatter.line})`,
    }),
  };
}
