import type { MarkdownIt, StateBlock, StateInline, Token } from 'markdown-it';
import { envOf } from './article-env';
import { blockElements, droppedElements, htmlElementName } from './html-elements';
import { htmlTagAt } from './html-tag';
import { escapeHtml } from './html-text';
import { interpolate } from './interpolation';
import { type RawPiece, rawPieceAt } from './raw-html-pieces';

/** HTML, components and comments between the Markdown, in place of markdown-it's own rules for HTML. */
export function rawHtml(md: MarkdownIt): void {
  md.inline.ruler.at('html_inline', inlineHtml);
  md.block.ruler.at('html_block', blockHtml, { alt: ['paragraph', 'reference', 'blockquote'] });
  md.renderer.rules['html_inline'] = md.renderer.rules['html_block'] = (tokens, index) => pieceHtml(pieceOf(tokens[index]));
  md.renderer.rules['own_html'] = (tokens, index) => tokens[index]?.content ?? '';
}

/** The piece of HTML a token stands for. */
export function pieceOf(token: Token | undefined): RawPiece | undefined {
  return (token?.type === 'html_inline' || token?.type === 'html_block') ? (token.meta as RawPiece) : undefined;
}

function pieceHtml(piece: RawPiece | undefined): string {
  if (!piece) return '';
  return piece.kind === 'text' ? escapeHtml(piece.text) : piece.html;
}

function inlineHtml(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '<') return false;
  const found = rawPieceAt(state.src, state.pos, { end: state.posMax, labels: envOf(state).context.labels });
  if (!found) return false;
  if (!silent) pushPiece(state, found.piece, state.src.slice(state.pos, found.end));
  state.pos = found.end;
  return true;
}

function pushPiece(state: StateInline, piece: RawPiece, source: string): void {
  if (piece.kind === 'html' && piece.html === '') return;
  const token = state.push('html_inline', '', 0);
  token.meta = piece;
  // markdown-it looks at the source of a tag to leave the addresses inside links alone.
  token.content = source;
  if (/^<a[\s>]/i.test(source)) state.linkLevel += 1;
  else if (/^<\/a\s*>/i.test(source)) state.linkLevel -= 1;
}

function blockHtml(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if (state.src[start] !== '<' || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const lines = blockEnd(state, start, startLine, endLine);
  if (lines === undefined) return false;
  if (silent) return true;
  const content = state.getLines(startLine, lines, state.blkIndent, false);
  pushPieces(state, content, [startLine, lines]);
  state.line = lines;
  return true;
}

/** The line behind a block of HTML; undefined where the line starts a paragraph. */
function blockEnd(state: StateBlock, start: number, startLine: number, endLine: number): number | undefined {
  const { labels } = envOf(state).context;
  const limit = state.eMarks[endLine - 1] ?? state.src.length;
  const comment = state.src.startsWith('<!--', start);
  const tag = comment ? undefined : htmlTagAt(state.src, start);
  if (!comment && !tag) return undefined;
  const name = tag && htmlElementName(tag.name);
  if (name === undefined || droppedElements.has(name)) {
    // What may hold empty lines: comments, components with attributes on many lines, scripts.
    const found = rawPieceAt(state.src, start, { end: limit, labels });
    if (!found || found.piece.kind !== 'html') return undefined;
    const lastLine = lineAt(state, found.end, startLine, endLine);
    const isAlone = state.src.slice(found.end, state.eMarks[lastLine]).trim() === '';
    if (isAlone) return lastLine + 1;
    return comment && lastLine > startLine ? splitLine(state, lastLine, found.end) : undefined;
  }
  if (!blockElements.has(name) && state.src.slice(tag?.end, state.eMarks[startLine]).trim() !== '') return undefined;
  if ((tag?.end ?? 0) > limit || (!blockElements.has(name) && (tag?.end ?? 0) > (state.eMarks[startLine] ?? 0))) return undefined;
  let line = startLine + 1;
  while (line < endLine && !state.isEmpty(line) && (state.sCount[line] ?? 0) >= state.blkIndent) line += 1;
  return line;
}

function lineAt(state: StateBlock, position: number, startLine: number, endLine: number): number {
  let line = startLine;
  while (line + 1 < endLine && (state.eMarks[line] ?? 0) < position) line += 1;
  return line;
}
