import type { ReaderPage } from './page';

/**
 * A line on the screen: the place in the article's text that stands there, and how far below the top of the screen, in pixels.
 */
export interface Line {
  readonly at: number;
  readonly top: number;
}

/** How far apart, in pixels, the screen is looked at for the first line: less than the smallest line is high. */
const STEP = 6;

/** So many places further on are looked at for one that is drawn: line breaks and indentation are not. */
const UNSEEN = 80;

/** The first line of text that the screen shows at least half of; undefined where it shows none. */
export function firstLine(page: ReaderPage): Line | undefined {
  const { left } = page.article.getBoundingClientRect();
  const x = left + Number.parseFloat(getComputedStyle(page.article).paddingLeft) + 1;
  for (let y = 0; y < window.innerHeight; y += STEP) {
    const at = placeAt(page, x, y);
    const box = at === undefined ? undefined : boxOf(page, at);
    if (box && at !== undefined && box.top < window.innerHeight && box.bottom > box.height / 2) {
      return { at: firstSeen(page, at), top: box.top };
    }
  }
  return undefined;
}

/** How far below the top of the screen a place in the text stands; undefined where it is not drawn, as in a closed fold. */
export function topOf(page: ReaderPage, at: number): number | undefined {
  return boxOf(page, at)?.top;
}

function placeAt({ article, text }: ReaderPage, x: number, y: number): number | undefined {
  const caret = document.caretPositionFromPoint(x, y);
  return caret && article.contains(caret.offsetNode) ? text.offsetOf(caret.offsetNode, caret.offset) : undefined;
}

function boxOf(page: ReaderPage, at: number): DOMRect | undefined {
  const seen = firstSeen(page, at);
  const range = page.text.rangeOf([seen, seen + 1]);
  // What a closed fold hides has a place all the same, as if it were open.
  if (!range.startContainer.parentElement?.checkVisibility()) return undefined;
  const [first] = range.getClientRects();
  return first && first.height > 0 ? first : undefined;
}

/** The first place from there on that is not white space. */
function firstSeen({ text }: ReaderPage, at: number): number {
  const ahead = text.text.slice(at, at + UNSEEN).search(/\S/);
  return ahead < 0 ? at : at + ahead;
}
