import type { TextSpan } from '../answer';
import type { Ground } from './best-sentences';
import type { ClaimWord } from './claim-words';
import { isSameWord } from './same-word';
import type { ReadSentence } from './source-sentences';

/** What denies something by naming what is left, or what is not there. */
const LEFT =
  /\b(?:only|just|without|instead|rather|too|other|from|un\p{L}+|still)\b|[가-힣]만(?=[\s은을이의])|뿐|밖에|대신|없|못|않|아니|너무|그대로|다른|달리/iu;

/** Whether what is quoted denies something, and the claim says nothing of the kind. */
export function hasDroppedDenial(
  claim: ReadSentence,
  { focus }: Pick<Ground, 'focus'>,
  quoted: TextSpan | undefined,
): boolean {
  if (quoted === undefined || saysLess(claim, focus)) return false;
  return focus.some(({ words, denied, span: [from] }) =>
    words.some((word, at) => {
      const isQuoted = from + word.start >= quoted[0] && from + word.end <= quoted[1];
      return denied[at] && isQuoted;
    }),
  );
}

/** The second of two opposites is the one that lacks something: few, slow, fail. */
function saysLess({ text, words, denied }: ReadSentence, focus: readonly ReadSentence[]): boolean {
  if (LEFT.test(text) || denied.includes(true)) return true;
  const isTold = (word: ClaimWord): boolean =>
    focus.some(sentence => sentence.words.some(other => isSameWord(word, other)));
  return words.some(word => word.meanings.some(({ side }) => side === 1) && !isTold(word));
}
