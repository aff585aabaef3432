import type { Ground } from './best-sentences';
import type { ClaimWord } from './claim-words';
import type { ReadSentence } from './source-sentences';

const ONLY_PARTICLE = /^만(?:[은을이의]|에)?$/;
const ONLY = /(?:^|\s)(?:only|solely|exclusively)\s+(?:\p{L}+\s+){0,2}$/iu;
const NOT_ONLY = /\bnot\s+only\b|만\s*(?:아니|이 아니|으로)/i;
/** What says of anything that there is no other, `the form, not the facts` among it. */
const LIMIT =
  /,\s*not\s|아니라|만(?=[\s은을이의에,.]|$)|[가-힣]야만|뿐|밖에|오직|유일|한정|전용|\b(?:only|sole(?:ly)?|just|single|exclusive(?:ly)?|except|unless|alone|nothing but|no other)\b/i;

/** Whether a claim says `only` where its source does not: 관리자만 지운다 of 관리자가 지운다. */
export function hasAddedLimit(claim: ReadSentence, { focus }: Pick<Ground, 'focus'>): boolean {
  if (NOT_ONLY.test(claim.text) || focus.some(({ text }) => LIMIT.test(text))) return false;
  return claim.words.some(word => isLimited(word, claim.text));
}

function isLimited({ isKorean, isTelling, particle, start }: ClaimWord, text: string): boolean {
  if (!isTelling) return false;
  return isKorean || particle !== undefined
    ? ONLY_PARTICLE.test(particle ?? '')
    : ONLY.test(text.slice(Math.max(0, start - 24), start));
}
