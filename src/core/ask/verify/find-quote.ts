/** Where quoted words stand in a source, however they are spaced and whatever particles they carry. */
import { folded } from '../../search/text/letters';
import type { TextSpan } from '../answer';
import { nounOf } from './claim-words';

/** What an ellipsis may skip, in letters. */
const SKIPPED = 400;
/** Places where a quote may begin; what stands in more tells nothing. */
const PLACES = 100;
/** Parts of a quote between ellipses; more are none. */
const PARTS = 8;
const ELLIPSIS = /\s*(?:\[\s*)?(?:\.{3,}|…+|⋯+|\(중략\)|\(생략\))(?:\s*\])?\s*/;
/** White space, quotation marks, dashes, full stops and markup; not what makes another number or another code. */
const KEPT = /[\p{L}\p{N}%<>=+#&]|(?<=\d)[.:](?=\d)/gu;
const THOUSANDS = /(?<=\d),(?=\d{3}(?!\d))/g;

/** Letters alone, and where each of them stood. */
interface Letters {
  readonly text: string;
  readonly places: readonly number[];
}

/** The words as they stand, or with other particles and endings: `findQuote('모델이 50 건을', source)` also finds `모델은 50건`. */
export function findQuote(quote: string, source: string): TextSpan | undefined {
  const parts = quote.split(ELLIPSIS).slice(0, PARTS);
  return findParts(parts, source, bare) ?? findParts(parts, source, stems);
}

function findParts(parts: readonly string[], source: string, reduce: (text: string) => Letters): TextSpan | undefined {
  const wanted = parts.map(part => reduce(part).text).filter(part => part !== '');
  const first = wanted[0];
  if (first === undefined) return undefined;
  const { text, places } = reduce(source);
  for (let at = text.indexOf(first), tries = 0; at >= 0 && tries < PLACES; at = text.indexOf(first, at + 1), tries++) {
    const end = endOfParts(text, places, source, { wanted, at });
    if (end === undefined) continue;
    const [start, last] = [places[at], places[end - 1]];
    if (start !== undefined && last !== undefined) return [start, wordEnd(source, last + 1)];
  }
  return undefined;
}

function endOfParts(
  text: string,
  places: readonly number[],
  source: string,
  { wanted, at }: { readonly wanted: readonly string[]; readonly at: number },
): number | undefined {
  let from = at;
  for (const [i, part] of wanted.entries()) {
    const found = i === 0 ? at : text.indexOf(part, from);
    if (found < 0 || found > from + SKIPPED) return undefined;
    from = found + part.length;
    if (isCut(source, places[found], -1) || isCut(source, places[from - 1], 1)) return undefined;
  }
  return from;
}

/** Whether a Latin word or a number goes on beyond the edge of what was found: 5% is no quote of 95%. */
function isCut(source: string, place = 0, step: 1 | -1): boolean {
  const [inside, outside] = [source.charAt(place), source.charAt(place + step)];
  if (/\d/.test(inside)) {
    return /\d/.test(outside) || (/[.,]/.test(outside) && /\d/.test(source.charAt(place + 2 * step)));
  }
  return /\p{Script=Latin}/u.test(inside) && /[\p{Script=Latin}\p{N}]/u.test(outside);
}

/** A Hangul word that was quoted without its ending is shown with it. */
function wordEnd(source: string, end: number): number {
  let at = end;
  while (/[가-힣]/.test(source.charAt(at)) && /[가-힣]/.test(source.charAt(at - 1)) && at < end + 6) at++;
  return at;
}

function bare(text: string): Letters {
  const small = folded(text).replace(THOUSANDS, '\u0000');
  const places: number[] = [];
  let letters = '';
  for (const { 0: letter, index } of small.matchAll(KEPT)) {
    letters += letter;
    for (let i = 0; i < letter.length; i++) places.push(index + i);
  }
  return { text: letters, places };
}

/** The same with Korean words cut to what does not change: 모델은 and 모델이 are 모델. */
function stems(text: string): Letters {
  const small = folded(text).replace(THOUSANDS, '\u0000');
  const places: number[] = [];
  let letters = '';
  for (const { 0: found, index } of small.matchAll(/[가-힣]+|[\p{L}\p{N}%<>=+#&]|(?<=\d)[.:](?=\d)/gu)) {
    const kept = /[가-힣]/.test(found) ? (nounOf(found) ?? found) : found;
    letters += kept;
    for (let i = 0; i < kept.length; i++) places.push(index + i);
  }
  return { text: letters, places };
}
