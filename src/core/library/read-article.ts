import { splitFrontmatter } from '../markdown/frontmatter';
import { parseFrontmatter } from '../markdown/parse-frontmatter';
import { type Article, articleId } from './article';
import { formatOf, nameOf } from './article-file';
import { bodyFacts } from './body-facts';
import { bodyLines } from './body-lines';
import { bylineOf } from './byline';
import type { Decoded } from './decode-file';
import { headingOf } from './heading';
import { linkKeys } from './link-keys';
import { isWebAddress, metadataOf } from './metadata';
import { outgoingLinks } from './outgoing-links';
import { outsideCards } from './outside-cards';
import { plainTitle } from './plain-title';
import type { ShelfId } from './shelf';
import { sourceCardOf } from './source-card';

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
