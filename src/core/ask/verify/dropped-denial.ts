import type { TextSpan } from '../answer';
import type { Ground } from './best-sentences';
import type { ClaimWord } from './claim-words';
import { saysLess } from './lexicon';
import { isRelatedWord, isSameWord, isTurnedWord } from './same-word';
import type { ReadSentence } from './source-sentences';

/** What denies something by naming what is left, or what is not there. */
const LEFT =
  /\b(?:not|only|just|without|instead|rather|too|other|safe|intact|immune|exempt|free|same|(?:keep|prevent|stop|free|far)\p{L}*\s(?:\S+\s)?from|un\p{L}+|still)\b|[가-힣]만(?=[\s은을이의])|뿐|밖에|대신|없|못|않|아니|너무|그대로|면제|무관|다른|달리/iu;

const WITHOUT = /\bwithout\s(?:\p{L}+\s)?$/iu;
const WITHOUT_BEHIND = /^\s?없이/;

/** Whether what is quoted denies something, and the claim says nothing of the kind. */
export function hasDroppedDenial(
  claim: ReadSentence,
  { focus }: Pick<Ground, 'focus'>,
  quoted: TextSpan | undefined,
): boolean {
  if (quoted === undefined || isLess(claim, focus)) return false;
  return focus.some(({ text, words, denied, open, span: [from] }) =>
    words.some((word, at) => {
      const isQuoted = from + word.start >= quoted[0] && from + word.end <= quoted[1];
      // `without warning` may be left out.
      const isAside = WITHOUT.test(text.slice(0, word.start)) || WITHOUT_BEHIND.test(text.slice(word.end));
      return denied[at] && !open[at] && isQuoted && !(isAside && !claim.words.some(own => isRelatedWord(own, word)));
    }),
  );
}

/** The second of two opposites is the one that lacks something: few, slow, fail. */
function isLess({ text, words, denied }: ReadSentence, focus: readonly ReadSentence[]): boolean {
  if (LEFT.test(text) || denied.includes(true)) return true;
  // 미지원 denies what 지원하지 않는다 does.
  if (words.some(word => focus.some(sentence => sentence.words.some(other => isTurnedWord(word, other))))) return true;
  const isTold = (word: ClaimWord): boolean =>
    focus.some(sentence => sentence.words.some(other => isSameWord(word, other)));
  return words.some(word => word.meanings.some(saysLess) && !isTold(word));
}
