import type { Span } from '../../../src/core/annotations/annotation';
import type { ArticleText } from '../article-text';

/** The article's words that are selected; undefined where nothing is, or something outside of it. */
export function selectedSpan({ offsetOf }: ArticleText): Span | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const [start, end] = [offsetOf(startContainer, startOffset), offsetOf(endContainer, endOffset)];
  return start === undefined || end === undefined || start >= end ? undefined : [start, end];
}

/** Selects a stretch of the page as a mouse would. */
export function select({ startContainer, startOffset, endContainer, endOffset }: Range): void {
  document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}
