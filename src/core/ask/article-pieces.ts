import { lineAt, type ReducedText } from '../search/text/reduced-text';
import { piecesOf, textOf } from './pieces';

/** A piece of an article as evidence of it would be, whatever is asked. Plain data. */
export interface ArticlePiece {
  /** The headings it stands under, the outermost first. */
  readonly headings: readonly string[];
  /** The first and the last line of the file that it stands in, counted from 1. */
  readonly lines: readonly [first: number, last: number];
  /** Whether it is code, and no text about it. */
  readonly isCode: boolean;
  /** Plain text, in lines as `textOf` writes them. */
  readonly text: string;
}

/** All pieces of an article, in its order: what evidence is chosen among. */
export function articlePieces(text: ReducedText): readonly ArticlePiece[] {
  return piecesOf(text).map(piece => {
    const { headings, line, isCode, end } = piece;
    const last = text.lines[lineAt(text, end - 1)]?.line ?? line;
    return { headings, lines: [line, last], isCode, text: textOf(piece, text) };
  });
}
