/** How far a tool stands off what it is about, and off the edges of the window, in pixels. */
const GAP = 8;

/** What is folded away is nowhere: its tool stands at the top of the window. */
const NOWHERE = { left: GAP, top: 0, bottom: 0 };

/**
 * Puts a tool above or below some text, wherever there is room in the window, in the coordinates of the document: it moves along
 * when the page is scrolled. The room on the larger side is the tool's `--room`, for a style of a tool that can scroll.
 */
export function putBeside(tool: HTMLElement, text: Range, prefer: 'above' | 'below'): void {
  const lines = [...text.getClientRects()].filter(({ width }) => width > 0);
  const [first, last] = [lines[0] ?? NOWHERE, lines.at(-1) ?? NOWHERE];
  const { clientHeight, clientWidth } = document.documentElement;
  const room = Math.max(first.top, clientHeight - last.bottom) - 2 * GAP;
  // Heights are asked for in whole pixels below.
  tool.style.setProperty('--room', `${Math.floor(room)}px`);
  const { offsetHeight: height, offsetWidth: width } = tool;
  const above = first.top - height - GAP;
  const below = last.bottom + GAP;
  const fitsAbove = above >= GAP;
  const fitsBelow = below + height <= clientHeight - GAP;
  // A text that fills the window leaves room on neither side; then the tool lies on it, where it is seen.
  const inSight = Math.max(GAP, Math.min(below, clientHeight - height - GAP));
  const choices =
    prefer === 'above' ? [fitsAbove && above, fitsBelow && below] : [fitsBelow && below, fitsAbove && above];
  const top = choices.find(choice => choice !== false) ?? inSight;
  const line = top === above ? first : last;
  const left = Math.max(GAP, Math.min(line.left, clientWidth - width - GAP));
  tool.style.top = `${Math.round(top + window.scrollY)}px`;
  tool.style.left = `${Math.round(left + window.scrollX)}px`;
}
