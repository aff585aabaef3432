import { MAX_QUOTE, type Span, type TextSelectors } from './annotation';

/** So many characters are kept of what stands before and after a quote. */
const CONTEXT = 32;

/**
 * Describes a stretch of a text so that it can be found again, white space at its ends left out:
 * `selectorsOf('the quick fox', [3, 10])` has the `exact` text `'quick'`. Undefined where nothing is left, or too much.
 */
export function selectorsOf(text: string, [from, to]: Span): TextSelectors | undefined {
  const chosen = text.slice(from, to);
  const exact = chosen.trim();
  if (exact === '' || exact.length > MAX_QUOTE) return undefined;
  const start = from + chosen.length - chosen.trimStart().length;
  const end = start + exact.length;
  return {
    exact,
    // A cut may go through a character of two units: half of one is left out.
    prefix: text.slice(Math.max(0, start - CONTEXT), start).replace(/^[\uDC00-\uDFFF]/, ''),
    suffix: text.slice(end, end + CONTEXT).replace(/[\uD800-\uDBFF]$/, ''),
    start,
  };
}
