/** How far a tool stands off what it is about, and off the edges of the window, in pixels. */
const GAP = 8;

/**
 * Puts a tool above or below some text, wherever there is room in the window, in the coordinates of the document: it moves along
 * when the page is scrolled.
 */
export function putBeside(tool: HTMLElement, text: Range, prefer: 'above' | 'below'): void {
  const lines = [...text.getClientRects()].filter(({ width }) => width > 0);
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return;
  const { offsetHeight: height, offsetWidth: width } = tool;
  const { clientHeight, clientWidth } = document.documentElement;
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
