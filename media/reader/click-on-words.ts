/** What a click has a use for by itself. */
const TAKEN = 'a, button, summary, input, select, textarea, img, [role="tab"], [data-tool]';

/**
 * Whether a click was on words of the article and nothing else: it is neither taken by what lies there, nor by somebody who heard it
 * before, nor the end of a selection. Whoever makes use of one calls `preventDefault`, so that it is used once.
 */
export function isClickOnWords({ target, defaultPrevented }: MouseEvent): boolean {
  const isTaken = target instanceof Element && target.closest(TAKEN) !== null;
  return !isTaken && !defaultPrevented && document.getSelection()?.isCollapsed !== false;
}
