import { mark } from '@mdit/plugin-mark';
import { tasklist } from '@mdit/plugin-tasklist';
import MarkdownIt from 'markdown-it';
import { abbreviations } from './abbreviations';
import { alerts } from './alert';
import { authorAttributes } from './author-attributes';
import { ownHtml } from './block-lines';
import { cjkEmphasis } from './cjk-emphasis';
import { codeBlocks } from './code-block';
import { containers } from './container';
import { definitionLists } from './definition-list';
import { emojiNames } from './emoji';
import { limitExpansion } from './expansion';
import { footnotes } from './footnotes';
import { images } from './image';
import { includes } from './includes';
import { interpolation } from './interpolation';
import { lenientLinks } from './lenient-links';
import { linkifyAddresses } from './linkify-korean';
import { maths } from './maths';
import { outline } from './outline';
import { rawHtml } from './raw-html';
import { sourceLines } from './source-lines';
import { subAndSup } from './sub-sup';
import { tables } from './table';
import { termMarks } from './term-marks';
import { toc } from './toc';

/** The Markdown articles are written in: CommonMark and GitHub's, and what VuePress and its theme add. */
export function createDialect(): MarkdownIt {
  const md = new MarkdownIt({ html: true });
  // Links are judged and resolved by the sanitiser, after Markdown: there they all look the same, and keep what was written.
  md.validateLink = () => true;
  md.normalizeLink = address => address;
  md.normalizeLinkText = address => address;
  md.use(footnotes).use(mark).use(tasklist, { label: false });
  for (const rule of [
    ownHtml,
    containers,
    codeBlocks,
    maths,
    toc,
    rawHtml,
    alerts,
    interpolation,
    tables,
    images,
    lenientLinks,
    cjkEmphasis,
    subAndSup,
    emojiNames,
    definitionLists,
    abbreviations,
    authorAttributes,
    includes,
  ])
    md.use(rule);
  return md.use(linkifyAddresses).use(outline).use(limitExpansion).use(sourceLines).use(termMarks);
}
