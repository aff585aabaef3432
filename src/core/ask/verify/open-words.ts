/** Which words a sentence neither asserts nor denies: those of what is dropped, or else would be. */
import type { ClaimWord } from './claim-words';

/** What stands behind these, as far as its clause goes, is told as not so without any denial: `dropped support for it`. */
const ENGLISH =
  /\b(?:unless|until|instead of|rather than|drop(?:s|ped|ping)?|remov(?:e|es|ed|ing)|stop(?:s|ped)?(?=\s\p{L}+ing\b)|lack(?:s|ed|ing)?|avoid(?:s|ed|ing)?|prevent(?:s|ed|ing)?|refus(?:e|es|ed)|fail(?:s|ed)? to|turn(?:s|ed)? down|reject(?:s|ed)?|except|forbid(?:s|den)?|prohibit(?:s|ed)?)\b(?<open>(?:\s[^\s,;:.!?]+){0,4})/dgiu;
/** And what stands before these. */
const KOREAN =
  /(?<open>(?:[^\s,;:.!?]+\s){0,2})[^\s,;:.!?]{0,12}?(?:대신(?=에|\s)|빼고|제외|중단|그만|막[는았고아]|금지|불가|거부|거절|않으면|없으면|못하면|아니면)/dg;
/** 서명이 없는 커밋은 합치지 않는다 says of what is signed that it is merged, perhaps. */
const DOUBLE = /(?:않은|않는|없는|못한|못하는)\s[^.!?]*(?:않|못|없|안\s?[되된돼됩]|금지|불가|거부)/;

/** So does who says that nothing is done without, or for anything else: 경고 이외에는 쓰지 않는다. */
const BUT_FOR =
  /(?:이외|외에|말고)[^.!?]*(?:않|못|없)|\b(?:no|not|never|none|nothing|nobody)\b[^.;!?]*\b(?:without|unless|except|until|other than)\b/i;

/** For each word whether it is open. Linear in the length of the text. */
export function openWords(text: string, words: readonly ClaimWord[]): readonly boolean[] {
  const isDouble = DOUBLE.test(text) || BUT_FOR.test(text);
  const spans = [ENGLISH, KOREAN].flatMap(form =>
    [...text.matchAll(form)].flatMap(({ indices }) => [indices?.groups?.['open'] ?? [0, 0]]),
  );
  return words.map(({ start, end }) => isDouble || spans.some(([from = 0, to = 0]) => start >= from && end <= to));
}
