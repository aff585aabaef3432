import type { Span } from '../../../src/core/annotations/annotation';
import { splitSentences } from '../../../src/core/speech/split-sentences';
import type { ArticleText } from '../article-text';

/** What holds sentences, and no other of its kind. */
const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6, td, th, dd, dt, figcaption, summary, blockquote';

/**
 * The sentence to select where nothing is: the first one that ends behind the caret, where that is in sight, else the first on the
 * screen. It is what makes a highlight possible without a mouse, for the page is no editor that the arrow keys select in.
 */
export function sentenceInSight(article: HTMLElement, text: ArticleText): Span | undefined {
  const caret = caretIn(article, text);
  for (const block of article.querySelectorAll<HTMLElement>(BLOCKS)) {
    const { bottom, height } = block.getBoundingClientRect();
    if (bottom <= 0 || height === 0 || block.closest('[data-tool], .title-block') || block.querySelector(BLOCKS))
      continue;
    const from = text.offsetOf(block, 0);
    const to = text.offsetOf(block, block.childNodes.length);
    if (from === undefined || to === undefined || (caret !== undefined && to <= caret)) continue;
    for (const [start, end] of splitSentences(text.text, [from, to])) {
      const isBehindCaret = caret === undefined || end > caret;
      if (isBehindCaret && text.rangeOf([start, end]).getBoundingClientRect().bottom > 0) return [start, end];
    }
  }
  return undefined;
}

/** Where the caret is, if that is in sight: it stays where one clicked long ago. */
function caretIn(article: HTMLElement, text: ArticleText): number | undefined {
  const selection = document.getSelection();
  if (!selection?.focusNode || !article.contains(selection.focusNode)) return undefined;
  const around = selection.focusNode.parentElement?.getBoundingClientRect();
  const isInSight = around !== undefined && around.bottom > 0 && around.top < window.innerHeight;
  return isInSight ? text.offsetOf(selection.focusNode, selection.focusOffset) : undefined;
}
