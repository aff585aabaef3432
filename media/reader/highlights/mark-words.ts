import type { HighlightWords } from '../../../src/protocol/reader-highlights';
import type { Mark } from './mark';

/** So much of a quote is said; the text itself says the rest. */
const SAID = 120;

/** A highlight as it is said: `Yellow highlight, 2 of 5: two models. Note: why?` */
export function markWords(
  { annotation }: Mark,
  { index, count, words }: { readonly index: number; readonly count: number; readonly words: HighlightWords },
): string {
  const { colour, note, selectors } = annotation;
  const quote = selectors.exact.replace(/\s+/g, ' ');
  const parts = [
    words.colours[colour],
    String(index + 1),
    String(count),
    quote.length > SAID ? `${quote.slice(0, SAID)}…` : quote,
  ];
  // At once: what an article says may look like a place for the next part.
  const said = words.highlightOf.replace(/\{(\d)\}/g, (_, place: string) => parts[Number(place)] ?? '');
  return note === '' ? said : `${said} ${words.noted.replace('{0}', () => note)}`;
}
