import type { PlainLine } from '../search/text/plain-body';
import type { ReducedText } from '../search/text/reduced-text';

/** A part of an article that can be read by itself: neighbouring paragraphs under one heading. */
export interface Piece {
  /** The headings it stands under, the outermost first. */
  readonly headings: readonly string[];
  /** The line of the file it begins in, counted from 1. */
  readonly line: number;
  /** Whether it is code, and no text about it. */
  readonly isCode: boolean;
  /** Where it lies in the article's folded text, `[start, end)`. */
  readonly start: number;
  readonly end: number;
}

/** A paragraph that is shorter takes the next one in: a sentence alone rarely says what it speaks of. In UTF-16 units. */
const SHORT = 280;
/** What is longer is divided where a sentence ends. */
const LONG = 900;

/**
 * Divides an article into pieces, in its order. No line is in two of them, and all its words are in one, but for headings, which
 * stand above their pieces, cards, which speak of other articles, and comments, which nobody sees: what is quoted can be looked up,
 * and a model is told nothing behind the reader's back. An article of nothing but a card that says what stands elsewhere has that as a
 * piece: it leads there.
 */
export function piecesOf({ lines, starts, folded }: ReducedText): readonly Piece[] {
  const pieces: Piece[] = [];
  const isCardOnly = lines.every(line => line.isHeading || line.isAside || line.isHidden);
  const headings: { readonly level: number; readonly text: string }[] = [];
  let open:
    | { readonly line: number; readonly isCode: boolean; readonly start: number; end: number; lastLine: number }
    | undefined;
  const close = (): void => {
    if (open) {
      const { line, isCode, start, end } = open;
      const above = headings.map(({ text }) => text);
      for (const [from, to] of divided(folded, start, end))
        pieces.push({ headings: above, line, isCode, start: from, end: to });
    }
    open = undefined;
  };
  for (const [i, line] of lines.entries()) {
    const start = starts[i] ?? 0;
    const end = start + line.text.length;
    if (line.isHidden) close();
    else if (line.isHeading) {
      close();
      const level = line.level ?? 1;
      while ((headings.at(-1)?.level ?? 0) >= level) headings.pop();
      headings.push({ level, text: line.text });
    } else if (line.isAside && !(isCardOnly && line.isOwn)) close();
    else {
      const isNewParagraph = open !== undefined && line.line > open.lastLine + 1;
      const isCode = line.isCode === true;
      if (open && open.isCode !== isCode) close();
      if (open && (end - open.start > LONG || (isNewParagraph && open.end - open.start >= SHORT))) close();
      open ??= { line: line.line, isCode, start, end, lastLine: line.line };
      open.end = end;
      open.lastLine = line.line;
    }
  }
  close();
  return pieces;
}

/** Ends a block until spaces are folded: a line end as any other, and none that a file's lines hold. */
const BLOCK_END = '\u2029';
const BETWEEN: Readonly<Record<NonNullable<PlainLine['begins']>, string>> = { item: '\n', block: BLOCK_END };

/**
 * What a piece says, as it is written: its words with one space between them, items, rows and lines of code on lines of their own, and
 * an empty line above any other block.
 */
export function textOf({ start, end }: Piece, { lines, starts }: ReducedText): string {
  const first = starts.findLastIndex(at => at <= start);
  const last = starts.findLastIndex(at => at < end);
  const from = start - (starts[first] ?? 0);
  return lines
    .slice(first, last + 1)
    .map(({ text, begins }, i) => (i === 0 ? '' : begins ? BETWEEN[begins] : ' ') + text.replaceAll(BLOCK_END, ' '))
    .join('')
    .slice(from, from + end - start)
    .replace(/[^\S\n\u2029]+/g, ' ')
    .replaceAll(BLOCK_END, '\n\n')
    .trim();
}

const SENTENCE_END = /[.!?。…]\s+/g;

/** A place in a text in parts of at most {@link LONG} units each, cut between sentences where it has any. */
function divided(text: string, start: number, end: number): readonly (readonly [start: number, end: number])[] {
  const parts: (readonly [number, number])[] = [];
  let from = start;
  while (end - from > LONG) {
    let cut = from + LONG;
    for (const { 0: mark, index } of text.slice(from, cut).matchAll(SENTENCE_END)) {
      if (index > LONG / 3) cut = from + index + mark.length;
    }
    parts.push([from, cut]);
    from = cut;
  }
  return [...parts, [from, end]];
}
