/** Where words begin and end in texts that mix Hangul, Latin and identifiers; `\b` knows no Hangul. */
import { isCopulaAfter, isJosaAfter } from '../hangul/josa';

/** More Hangul behind a name than this is no particle. */
const LONGEST_RUN = 12;

/**
 * Whether a word may begin here: where the script changes, at a hump (`myAgent` has the word `Agent`), and after anything that
 * is no letter.
 */
export function isWordStart(text: string, at: number): boolean {
  const before = text[at - 1];
  const here = text[at];
  if (isHangul(here)) return !isHangul(before);
  if (isDigit(here)) return !isDigit(before) && !isLatin(before);
  if (!isLatin(here) || !isLatin(before)) return true;
  return isLower(before) && isUpper(here);
}

/**
 * Whether the word that begins at `start` may end here: where its script ends, before a hump, before the `s` of a plural. After
 * a Korean word a particle may follow, and nothing else: 데이터베이스 does not hold the word 데이터.
 */
export function isWordEnd(text: string, start: number, end: number): boolean {
  const last = text[end - 1];
  const after = text[end];
  if (isHangul(last)) {
    const run = /^[가-힣]+/.exec(text.slice(end, end + LONGEST_RUN))?.[0];
    const word = text.slice(start, end);
    return run === undefined || isJosaAfter(word, run) || isCopulaAfter(word, run);
  }
  // After Latin any Hangul is another word: RAG기반, LLM은.
  if (isDigit(after)) return !isDigit(last) && !isLatin(last);
  if (!isLatin(after) || !(isLatin(last) || isDigit(last))) return true;
  if (isUpper(after)) return !isUpper(last) || isLower(text[end + 1]);
  return after === 's' && isLatin(last) && !isLatin(text[end + 1]);
}

function isHangul(char: string | undefined): boolean {
  return char !== undefined && /[가-힣ㄱ-ㅎㅏ-ㅣ]/.test(char);
}

function isLatin(char: string | undefined): boolean {
  return char !== undefined && /[A-Za-z\u00C0-\u024F]/.test(char);
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9';
}

function isUpper(char: string | undefined): boolean {
  return isLatin(char) && char !== char?.toLowerCase();
}

function isLower(char: string | undefined): boolean {
  return isLatin(char) && char !== char?.toUpperCase();
}
