import type { MarkdownIt, StateInline, Token } from 'markdown-it';
import { envOf } from './article-env';
import { escapeHtml } from './html-text';
import { balanceHtml } from './raw-html-balance';
import { blockHtml } from './raw-html-block';
import { type RawPiece, rawPieceAt } from './raw-html-pieces';

/** HTML, components and comments between the Markdown, in place of markdown-it's own rules for HTML. */
export function rawHtml(md: MarkdownIt): void {
  md.inline.ruler.at('html_inline', inlineHtml);
  md.block.ruler.at('html_block', blockHtml, { alt: ['paragraph', 'reference', 'blockquote'] });
  md.core.ruler.after('inline', 'balance_html', balanceHtml);
  const piece = (tokens: readonly Token[], index: number): string => pieceHtml(tokens[index]?.meta as RawPiece);
  md.renderer.rules['html_inline'] = piece;
  md.renderer.rules['html_block'] = piece;
}

function pieceHtml(piece: RawPiece): string {
  return piece.kind === 'text' ? escapeHtml(piece.text) : piece.html;
}

function inlineHtml(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '<') return false;
  const { context, closers } = envOf(state);
  const found = rawPieceAt(state.src, state.pos, { end: state.posMax, labels: context.labels, closers });
  if (!found) return false;
  if (!silent) pushPiece(state, found.piece, state.src.slice(state.pos, found.end));
  state.pos = found.end;
  return true;
}

function pushPiece(state: StateInline, piece: RawPiece, source: string): void {
  if (piece.kind === 'html' && piece.html === '') return;
  const token = state.push('html_inline', '', 0);
  token.meta = piece;
  // markdown-it looks at the source of a tag, to leave the addresses inside links alone.
  token.content = source;
  if (piece.kind === 'open' && piece.name === 'a') (state as LinkCounter).linkLevel += 1;
  else if (piece.kind === 'close' && piece.name === 'a') (state as LinkCounter).linkLevel -= 1;
}

/** What the types of markdown-it leave out: how many links are open, written as HTML or as Markdown. */
type LinkCounter = StateInline & { linkLevel: number };
