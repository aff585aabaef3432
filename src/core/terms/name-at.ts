import { isInAddress } from './address';
import { isEverydayWord } from './everyday-words';
import { isDigit, isHangul, isLatin } from './letter';
import type { TermName } from './name';
import { isWordEnd } from './word-edge';

/** What a number counts: 20 ml is no machine learning, and 512 KB no knowledge base. */
const UNITS = /^(?:[kmgt]i?b|m[lms]|[gt]hz)$/i;

/** Nouns that count others. */
const COUNTERS: ReadonlySet<string> = new Set('배회차번장대판줄칸층점');
const NUMERAL = /(?:\d|(?<![가-힣])(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|스무|몇|백|천|만)) ?$/;

const AFTER_VERB = /^ (?:to|ahead|back|home|the|an?|your|this|that|it|up|down|out|through|over)\b/;
const SENTENCE_START = /(?:^|[\n.!?:#>*-]) *["'“‘(]?$/;

/**
 * Whether the letters from `start` to `end`, which spell this name's key and begin a word, mean its term: they are written as the
 * name may be, a word ends there, and they are no part of an address.
 */
export function isNameAt(name: TermName, text: string, start: number, end: number): boolean {
  return isWrittenAs(name, text, start, end) && isWordEnd(text, start, end) && !isInAddress(text, start, end);
}

function isWrittenAs(
  { name, isOtherWord, isIndivisible }: TermName,
  text: string,
  start: number,
  end: number,
): boolean {
  if (isIndivisible && end - start > name.length) return false;
  if (name.length === 2 && isWithinIdentifier(text, start, end)) return false;
  if (isCounted(name, text, start)) return false;
  if (!isOtherWord) return true;
  const written = text.slice(start, end);
  if (written === name) return !isOrder(text, start, end);
  // No English verb takes a particle: go로 짠다, rag를 쓴다.
  return !isEverydayWord(written) || isHangul(text.charCodeAt(end));
}

/** Whether a sentence begins with it as with a verb: a capital says nothing in `Go to the page`. */
function isOrder(text: string, start: number, end: number): boolean {
  return AFTER_VERB.test(text.slice(end, end + 8)) && SENTENCE_START.test(text.slice(Math.max(0, start - 4), start));
}

/** Two letters beside a hump are too few to tell: the UI of `UIKit`, the AI of `OpenAI`. The s of a plural is no hump. */
function isWithinIdentifier(text: string, start: number, end: number): boolean {
  if (!isLatin(text.charCodeAt(start))) return false;
  return isLatin(text.charCodeAt(start - 1)) || (isLatin(text.charCodeAt(end)) && text.charAt(end) !== 's');
}

/** Whether it counts what a number before it says: 3배, 열 배. */
function isCounted(name: string, text: string, start: number): boolean {
  if (isAfterNumber(text, start) && UNITS.test(name)) return true;
  return COUNTERS.has(name) && NUMERAL.test(text.slice(Math.max(0, start - 5), start));
}

function isAfterNumber(text: string, start: number): boolean {
  return isDigit(text.charCodeAt(start - (text.charAt(start - 1) === ' ' ? 2 : 1)));
}
