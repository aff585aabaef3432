import type { StateBlock } from 'markdown-it';
import { envOf } from './article-env';
import { decodeEntities } from './decode-entities';
import { blockElements, droppedElements, htmlElementName } from './html-elements';
import { htmlTagAt } from './html-tag';
import { interpolate } from './interpolation';
import { type RawPiece, rawPieceAt } from './raw-html-pieces';

/** The block rule: HTML that starts a line goes on to the next empty line, and past it where a tag or a comment does. */
export function blockHtml(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if (state.src[start] !== '<' || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const tag = htmlTagAt(state.src, start);
  const name = tag && htmlElementName(tag.name);
  if (tag && name !== undefined && !droppedElements.has(name)) {
    const lineEnd = state.eMarks[startLine] ?? 0;
    // As in CommonMark: elements that are no blocks must have the line to themselves, or the line is a paragraph.
    if (!blockElements.has(name) && (tag.end > lineEnd || state.src.slice(tag.end, lineEnd).trim() !== ''))
      return false;
    if (silent) return true;
    let end = startLine + 1;
    while (
      end < endLine &&
      !state.isEmpty(end) &&
      (state.sCount[end] ?? 0) >= state.blkIndent &&
      !isContainerLine(state, end)
    )
      end += 1;
    pushPieces(state, startLine, end);
    state.line = end;
    return true;
  }
  return wholeConstruct(state, { start, startLine, endLine, silent });
}

interface Place {
  readonly start: number;
  readonly startLine: number;
  readonly endLine: number;
  readonly silent: boolean;
}

/** Comments, components and scripts, which may hold empty lines. What stands behind them on their last line is Markdown. */
function wholeConstruct(state: StateBlock, { start, startLine, endLine, silent }: Place): boolean {
  const { context, closers } = envOf(state);
  const limit = state.eMarks[endLine - 1] ?? state.src.length;
  const found = rawPieceAt(state.src, start, { end: limit, labels: context.labels, closers });
  if (found?.piece.kind !== 'html') return false;
  let line = startLine;
  while (line + 1 < endLine && (state.eMarks[line] ?? 0) < found.end) line += 1;
  const isAlone = state.src.slice(found.end, state.eMarks[line]).trim() === '';
  // On one line with text around it, it belongs to a paragraph.
  if (!isAlone && line === startLine) return false;
  if (silent) return true;
  if (found.piece.html !== '') pushPiece(state, found.piece, startLine);
  if (!isAlone) moveLineStart(state, line, found.end);
  state.line = isAlone ? line + 1 : line;
  return true;
}

function moveLineStart(state: StateBlock, line: number, start: number): void {
  const indent = /^[ \t]*/.exec(state.src.slice(start, state.eMarks[line]))?.[0].length ?? 0;
  state.bMarks[line] = start;
  state.tShift[line] = indent;
  state.sCount[line] = state.blkIndent;
}

function isContainerLine(state: StateBlock, line: number): boolean {
  const { containers } = envOf(state);
  return containers.containers.has(line) || containers.closers.has(line);
}

/** One token per tag, so that tags can be paired later across the Markdown between them. */
function pushPieces(state: StateBlock, startLine: number, endLine: number): void {
  const { context, closers } = envOf(state);
  const content = state.getLines(startLine, endLine, state.blkIndent, false);
  let line = startLine;
  let text = '';
  const flush = (): void => {
    if (text !== '') pushPiece(state, { kind: 'text', text: interpolate(decodeEntities(text), context.data) }, line);
    text = '';
  };
  for (let at = 0; at < content.length; ) {
    const next = content.indexOf('<', at);
    const between = content.slice(at, next < 0 ? undefined : next);
    text += between;
    line += lineBreaksIn(between);
    if (next < 0) break;
    const found = rawPieceAt(content, next, { end: content.length, labels: context.labels, closers });
    if (found) {
      flush();
      pushPiece(state, found.piece, line);
      line += lineBreaksIn(content.slice(next, found.end));
    } else {
      text += '<';
    }
    at = found?.end ?? next + 1;
  }
  text += '\n';
  flush();
}

function pushPiece(state: StateBlock, piece: RawPiece, line: number): void {
  const token = state.push('html_block', '', 0);
  token.meta = piece;
  token.map = [line, line + 1];
}

function lineBreaksIn(text: string): number {
  return text.split('\n').length - 1;
}
