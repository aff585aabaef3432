import { type Ground, tellingWords } from './best-sentences';
import type { ClaimWord } from './claim-words';
import { isRelatedWord } from './same-word';
import type { ReadSentence } from './source-sentences';

const ONLY_PARTICLE = /^만(?:[은을이의]|에)?$/;
/** `only two are left` says how many. */
const ONLY =
  /(?:^|\s)(?:only|solely|exclusively)\s+(?!(?:one|two|three|four|five|six|seven|eight|nine|ten|half)\s)(?:\p{L}+\s+){0,2}$/iu;
const NOT_ONLY = /\bnot\s+only\b|만\s*(?:아니|이 아니|으로)/i;
/** What says of anything that there is no other, `the form, not the facts` among it. */
const LIMIT =
  /,\s*not\s|(?<!뿐만?\s?)아니라|만(?=[\s은을이의에,.]|$)|[가-힣]야만|뿐(?!만?\s?아니)|밖에|오직|유일|한정|전용|\b(?:only|sole(?:ly)?|just|single|exclusive(?:ly)?|except|unless|alone|nothing but|no other)\b/i;

/** Whether a claim says `only` where its source does not: 관리자만 지운다 of 관리자가 지운다. */
export function hasAddedLimit(claim: ReadSentence, { focus, context }: Ground): boolean {
  // In other words it may say what the source says without the word.
  const isKnown = (word: ClaimWord): boolean =>
    context.some(({ words }) => words.some(other => isRelatedWord(word, other)));
  if (!tellingWords(claim).every(isKnown)) return false;
  if (NOT_ONLY.test(claim.text) || focus.some(({ text }) => LIMIT.test(text))) return false;
  return claim.words.some(word => isLimited(word, claim.text));
}

function isLimited({ isKorean, isTelling, particle, start }: ClaimWord, text: string): boolean {
  if (!isTelling) return false;
  return isKorean || particle !== undefined
    ? ONLY_PARTICLE.test(particle ?? '')
    : ONLY.test(text.slice(Math.max(0, start - 24), start));
}
