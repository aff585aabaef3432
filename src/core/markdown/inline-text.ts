import type { Token } from 'markdown-it';
import type { RawPiece } from './raw-html-pieces';

/** The words of a line of Markdown without its markup: `a **b** ![c](d)` is `'a b c'`. */
export function inlineText(tokens: readonly Token[]): string {
  let text = '';
  for (const token of tokens) {
    if (token.type === 'text' || token.type === 'code_inline' || token.type === 'math_inline') text += token.content;
    else if (token.type === 'image') text += inlineText(token.children ?? []);
    else if (token.type === 'softbreak' || token.type === 'hardbreak') text += ' ';
    else if (token.type === 'html_inline') text += textOfPiece(token.meta as RawPiece);
  }
  return text.replace(/\s+/g, ' ').trim();
}

function textOfPiece(piece: RawPiece): string {
  if (piece.kind === 'text') return piece.text;
  return piece.kind === 'html' && piece.html.startsWith('<br') ? ' ' : '';
}
