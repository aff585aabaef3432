import { lazy } from '../kit/lazy';
import { type Alignment, align } from './alignment';
import type { Span, TextSelectors } from './annotation';
import { likelyPlaces } from './likely-places';
import { type Unspaced, unspaced, withoutSpace } from './unspaced';

/** A quote of so many letters is known by itself; a shorter one may stand anywhere, and needs its surroundings. */
const TELLING = 24;

/** One with edits in it is known by itself only when it is longer: sentences of figures differ in their figures. */
const TELLING_EDITED = 48;

/** What stands in more places than these is not looked at in each: what stands around it tells where to look, if anything does. */
const REPEATED = 1000;

/** A pattern up to this length is compared as a whole; of a longer one its two ends are. */
const WHOLE = 256;
const END = 128;

/** A quote and its surroundings, white space aside. */
interface Wanted {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Where it was. */
  readonly place: number | undefined;
}

/** Finds a quote in the text it was made for; undefined where it no longer fits: an orphan. */
export type Anchor = (selectors: TextSelectors) => Span | undefined;

/**
 * Finds quotes in a text that may have been edited since: `anchoring('much has changed: a quick fox')` finds what was `'quick fox'`
 * at the beginning of another text. First where it was; then anywhere, by what stands around it; then with small edits in it or
 * around it. White space does not count. A quote takes time in proportion to the text's length, however hostile both are.
 */
export function anchoring(text: string): Anchor {
  const bare = lazy(() => unspaced(text));
  return selectors => {
    if (withoutSpace(selectors.exact) === '') return undefined;
    const unmoved = whereItWas(text, selectors);
    if (unmoved) return unmoved;
    const all = bare();
    const wanted: Wanted = {
      quote: withoutSpace(selectors.exact),
      prefix: withoutSpace(selectors.prefix),
      suffix: withoutSpace(selectors.suffix),
      place: selectors.start === undefined ? undefined : all.placeOf(selectors.start),
    };
    const found = literally(all.text, wanted) ?? alike(all.text, wanted);
    return found && spanIn(all, found);
  };
}

function whereItWas(text: string, { exact, prefix, suffix, start }: TextSelectors): Span | undefined {
  if (start === undefined) return undefined;
  const before = start - prefix.length;
  return before >= 0 && text.startsWith(prefix + exact + suffix, before) ? [start, start + exact.length] : undefined;
}

/** Where the quote stands as it was, with the best of surroundings. */
function literally(text: string, { quote, prefix, suffix, place = 0 }: Wanted): Span | undefined {
  let best: { readonly at: number; readonly agreement: number } | undefined;
  // The beginning is looked for and the rest compared: a search for a long text can take a time that is the product of both.
  const head = quote.slice(0, 64);
  let compared = 0;
  for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
    if (compared++ === REPEATED) return undefined;
    if (!text.startsWith(quote, at)) continue;
    const agreement = sameBefore(text, at, prefix) + sameAfter(text, at + quote.length, suffix);
    const isNearer = best?.agreement === agreement && Math.abs(at - place) < Math.abs(best.at - place);
    if (!best || agreement > best.agreement || isNearer) best = { at, agreement };
  }
  if (!best) return undefined;
  const isKnown = lettersOf(quote) >= TELLING || best.agreement * 2 >= prefix.length + suffix.length;
  return isKnown ? [best.at, best.at + quote.length] : undefined;
}

/** Where something stands that differs little from the quote and what was around it. */
function alike(text: string, wanted: Wanted): Span | undefined {
  const { quote, prefix, suffix, place = 0 } = wanted;
  const around = prefix.length + suffix.length;
  let best: Comparison | undefined;
  const worth = ({ errors, errorsAround, span }: Comparison): readonly number[] => [
    errors * 2 + errorsAround,
    Math.abs(span[0] - place),
  ];
  for (const [earliest, latest] of likelyPlaces(text, prefix + quote + suffix)) {
    const found = compare(text, wanted, [earliest, latest]);
    if (!found) continue;
    const fits = found.errorsAround <= around * 0.4 && found.errors <= found.compared / 3;
    const isKnown = lettersOf(quote) >= TELLING_EDITED && found.errors <= found.compared / 8;
    if ((fits || isKnown) && (!best || isLess(worth(found), worth(best)))) best = found;
  }
  return best?.span;
}

/** How a quote lies in a text, as far as it was compared. */
interface Comparison extends Alignment {
  /** So many characters of the quote were. */
  readonly compared: number;
}

/** Compares the wanted text with what stands where it may begin. */
function compare(text: string, { quote, prefix, suffix }: Wanted, [earliest, latest]: Span): Comparison | undefined {
  const pattern = prefix + quote + suffix;
  const slack = 8 + (pattern.length >> 2);
  const look = (part: string, offset: number, [from, to]: Span): Alignment | undefined => {
    const start = Math.max(0, earliest + offset - slack);
    const found = align(part, text.slice(start, Math.max(0, latest + offset + part.length + slack)), [from, to]);
    return found && { ...found, span: [found.span[0] + start, found.span[1] + start] };
  };
  if (pattern.length <= WHOLE) {
    const found = look(pattern, 0, [prefix.length, prefix.length + quote.length]);
    return found && { ...found, compared: quote.length };
  }
  const head = look(pattern.slice(0, END), 0, [prefix.length, END]);
  const tail = look(pattern.slice(-END), pattern.length - END, [0, END - suffix.length]);
  if (!head || !tail) return undefined;
  const length = tail.span[1] - head.span[0];
  // Both ends are there, and about as far apart as they were.
  if (length < quote.length * 0.7 || length > quote.length * 1.4) return undefined;
  return {
    span: [head.span[0], tail.span[1]],
    errors: head.errors + tail.errors,
    errorsAround: head.errorsAround + tail.errorsAround,
    compared: 2 * END - prefix.length - suffix.length,
  };
}

/** Back to the text with its white space: none at either end of what is found. */
function spanIn({ origin }: Unspaced, [start, end]: Span): Span {
  return [origin(start), origin(end - 1) + 1];
}

/** How much a text tells, in Latin letters: a syllable of Hangul or a Chinese character is worth two of them. */
function lettersOf(text: string): number {
  return (
    text.length + (text.match(/[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0)
  );
}

function sameBefore(text: string, at: number, prefix: string): number {
  let same = 0;
  while (same < prefix.length && same < at && text[at - 1 - same] === prefix[prefix.length - 1 - same]) same++;
  return same;
}

function sameAfter(text: string, at: number, suffix: string): number {
  let same = 0;
  while (same < suffix.length && text[at + same] === suffix[same] && at + same < text.length) same++;
  return same;
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const differing = a.findIndex((value, index) => value !== b[index]);
  return differing >= 0 && (a[differing] ?? 0) < (b[differing] ?? 0);
}
