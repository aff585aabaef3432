import { footnote } from '@mdit/plugin-footnote';
import { mark } from '@mdit/plugin-mark';
import { tasklist } from '@mdit/plugin-tasklist';
import MarkdownIt from 'markdown-it';
import { alerts } from './alert';
import { ownHtml } from './block-lines';
import { cjkEmphasis } from './cjk-emphasis';
import { codeBlocks } from './code-block';
import { containers } from './container';
import { images } from './image';
import { interpolation } from './interpolation';
import { linkifyAddresses } from './linkify-korean';
import { maths } from './maths';
import { outline } from './outline';
import { rawHtml } from './raw-html';
import { tables } from './table';
import { toc } from './toc';

/** The Markdown articles are written in: CommonMark and GitHub's, and what VuePress and its theme add. */
export function createDialect(): MarkdownIt {
  const md = new MarkdownIt({ html: true });
  // Links are judged and resolved by the sanitiser, after Markdown: there they all look the same, and keep what was written.
  md.validateLink = () => true;
  md.normalizeLink = address => address;
  md.normalizeLinkText = address => address;
  md.use(footnote).use(mark).use(tasklist, { label: false });
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
    cjkEmphasis,
  ])
    md.use(rule);
  return md.use(linkifyAddresses).use(outline);
}
