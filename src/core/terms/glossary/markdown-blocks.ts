import MarkdownIt, { type Token } from 'markdown-it';
import { cjkEmphasis } from '../../markdown/cjk-emphasis';
import { splitFrontmatter } from '../../markdown/frontmatter';
import { inlineText } from '../../markdown/inline-text';

/** A heading or a paragraph of a Markdown file, with its markup. `level` 0 is a paragraph. */
export interface MarkdownBlock {
  readonly level: number;
  readonly text: string;
  /** The first line of the file it stands on, and the last, from 0. */
  readonly first: number;
  readonly last: number;
}

/** Inline markup of longer texts is not read: nobody names or defines anything so. In characters. */
export const LONGEST_INLINE = 10_000;

/** From each of them the parser looks for a link, to the end of the text. */
const MOST_BRACKETS = 100;

/** Texts without any of these mean what they say. */
const MARKUP = /[*_`[\]<>&\\]/;

/** Only the structure: what stands in the lines is read where it is wanted. */
const blocks = new MarkdownIt({ html: true });
blocks.core.ruler.enableOnly(['normalize', 'block']);

const inline = new MarkdownIt({ html: true }).use(cjkEmphasis);

/** The headings and paragraphs of a Markdown file, whatever they stand in; code and frontmatter have none. */
export function markdownBlocks(markdown: string): readonly MarkdownBlock[] {
  const { body, bodyLine } = splitFrontmatter(markdown);
  const found: MarkdownBlock[] = [];
  let opener: Token | undefined;
  for (const token of blocks.parse(body, {})) {
    const level = opener?.type === 'heading_open' ? Number(opener.tag.slice(1)) : 0;
    // Cells of tables are neither.
    if (token.type === 'inline' && (level > 0 || opener?.type === 'paragraph_open')) {
      const [first, end] = token.map ?? [0, 1];
      found.push({ level, text: token.content, first: first + bodyLine - 1, last: end + bodyLine - 2 });
    }
    opener = token;
  }
  return found;
}

/** What a reader sees of a line: `**RAG**은 [생성](a.md)` is `'RAG은 생성'`. */
export function withoutMarkup(text: string): string {
  if (text.length > LONGEST_INLINE || !MARKUP.test(text) || text.split('[').length > MOST_BRACKETS)
    return text.replace(/\s+/g, ' ').trim();
  const tokens = inline.parseInline(text, {}).flatMap(({ children }) => children ?? []);
  return inlineText(tokens.filter(({ type }) => type !== 'html_inline'));
}
