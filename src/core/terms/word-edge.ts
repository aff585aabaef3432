/** Where words begin and end in texts that mix Hangul, Latin and identifiers; `\b` knows no Hangul. */
import { LONGEST_ENDING } from '../hangul/ending-grammar';
import { isNounEnding } from '../hangul/noun-endings';
import { isDigit, isHangul, isLatin, isLower, isUpper } from './letter';

/** Shorter words in capitals with an S are words of their own: ITS, DNS. */
const SHORTEST_SHOUTED = 4;

const SMALL_E = 0x65;
const SMALL_S = 0x73;
const CAPITAL_S = 0x53;
const HASH = 0x23;
const PLUS = 0x2b;
const DOT = 0x2e;
const LAST_ASCII = 0x7f;
const FIRST_SYLLABLE = 0xac00;

/**
 * Whether a word may begin here: where the script changes, at a hump (`myAgent` has the word `Agent`), and after anything that
 * is no letter.
 */
export function isWordStart(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const here = text.charCodeAt(at);
  if (isHangul(here)) return !isHangul(before);
  if (isDigit(here)) return !isDigit(before) && !isLatin(before);
  if (isLatin(here)) return !isLatin(before) || (isLower(before) && isUpper(here));
  // `.NET` begins no word in example.net.
  return here > LAST_ASCII || !(isLatin(before) || isDigit(before));
}

/**
 * Whether the word that begins at `start` may end here: where its script ends, before a hump, before the ending of a plural. After
 * a Korean word what {@link isNounEnding} knows may follow, and nothing else: 데이터베이스 does not hold the word 데이터.
 */
export function isWordEnd(text: string, start: number, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  const after = text.charCodeAt(end);
  if (isHangul(last)) return !isHangul(after) || isBeforeEnding(text, start, end);
  // After Latin any Hangul is another word: RAG기반, LLM은.
  if (isDigit(after)) return !isDigit(last) && !isLatin(last);
  // GPT-4.1 is another model than GPT-4, and C++ another language than C.
  if (isDigit(last) && after === DOT) return !isDigit(text.charCodeAt(end + 1));
  if (end - start === 1 && (after === PLUS || after === HASH)) return false;
  if (!isLatin(after) || !(isLatin(last) || isDigit(last))) return true;
  if (isBeforePlural(text, start, end)) return true;
  return isUpper(after) && (!isUpper(last) || isLower(text.charCodeAt(end + 1)));
}

function isBeforeEnding(text: string, start: number, end: number): boolean {
  let stop = end;
  // A letter without a syllable is a sigh or a laugh: 서버ㅠㅠ, 모델이ㅋㅋ.
  while (text.charCodeAt(stop) >= FIRST_SYLLABLE && isHangul(text.charCodeAt(stop))) {
    if (++stop > end + LONGEST_ENDING) return false;
  }
  if (stop === end) return true;
  let first = start;
  // Of a name that mixes scripts (오픈AI 모델) the last Korean word is what an ending follows.
  for (let at = end - 1; at >= start && isHangul(text.charCodeAt(at)); at--) first = at;
  return isNounEnding(text.slice(first, end), text.slice(end, stop));
}

/** Whether what remains of the word is the s of `LLMs`, the S of `TOKENS` or the es of `indexes`. */
function isBeforePlural(text: string, start: number, end: number): boolean {
  const after = text.charCodeAt(end);
  const next = text.charCodeAt(end + 1);
  if (after === SMALL_S) return !isLatin(next);
  if (after === CAPITAL_S)
    return !isLatin(next) && end - start >= SHORTEST_SHOUTED && isUpper(text.charCodeAt(end - 1));
  if (after !== SMALL_E || next !== SMALL_S || isLatin(text.charCodeAt(end + 2))) return false;
  return /(?:[sxz]|[cs]h)$/i.test(text.slice(end - 2, end));
}
