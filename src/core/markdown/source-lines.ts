import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { envOf } from './article-env';
import { blockElements } from './html-elements';
import type { RawPiece } from './raw-html-pieces';

/**
 * Blocks say where they stand in the file: `<p data-line="12">`. Paragraphs, headings, list items, quotations, code, formulas,
 * tables and their rows, rules, boxes, folds, tabs and cards have it, at every depth, so that the page and the source can scroll
 * together. Lines count from 1, frontmatter included.
 *
 * In the order of the page the numbers never fall: footnotes, which stand elsewhere in the file than on the page, have none.
 */
export function sourceLines(md: MarkdownIt): void {
  md.core.ruler.push('source_lines', noteLines);
  for (const type of writtenByUs) {
    const rule = md.renderer.rules[type];
    if (!rule) continue;
    md.renderer.rules[type] = (tokens, index, ...rest) => {
      const line = tokens[index]?.attrGet('data-line');
      const html = rule(tokens, index, ...rest);
      // Our HTML holds every `<` of a text escaped, so that what starts with one is a tag.
      return line ? html.replace(/^<[a-z][a-z0-9]*/, tag => `${tag} data-line="${line}"`) : html;
    };
  }
}

/** Tokens that markdown-it writes with their attributes. */
const writtenByMarkdown: ReadonlySet<string> = new Set([
  'paragraph_open',
  'heading_open',
  'list_item_open',
  'blockquote_open',
  'table_open',
  'tr_open',
  'hr',
]);

/** Tokens with a rendering of their own. */
const writtenByUs: readonly string[] = ['fence', 'code_block', 'math_block', 'own_html', 'html_block'];

/** Elements that start where something around them does. */
const partOfBlock = /^(?:caption|col|colgroup|summary|tbody|td|tfoot|th|thead)$/;

function noteLines(state: StateCore): void {
  const { bodyLine } = envOf(state);
  let last = 0;
  for (const token of state.tokens) {
    const start = token.map?.[0];
    if (start === undefined || token.hidden || start < last || !isBlock(token)) continue;
    token.attrSet('data-line', String(start + bodyLine));
    last = start;
  }
}

function isBlock(token: Token): boolean {
  if (token.type === 'html_block') {
    const piece = token.meta as RawPiece;
    if (piece.kind === 'open') return blockElements.has(piece.name) && !partOfBlock.test(piece.name);
    return piece.kind === 'html' && !/^<(?:br|hr|img|input|wbr)\b/.test(piece.html);
  }
  return writtenByMarkdown.has(token.type) || writtenByUs.includes(token.type);
}
