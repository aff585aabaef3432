import type { Ground } from './best-sentences';
import type { ClaimWord } from './claim-words';
import { isRelatedWord } from './same-word';
import { isKoreanSentence, type ReadSentence } from './source-sentences';
import { tiesIn } from './ties';

/** A sentence of which the one before is the cause. */
const CONSEQUENCE = /^(?:그래서|그러므로|따라서|그 탓|이 때문|so|therefore|thus|hence|that is why)(?=\s)/i;
/** One word says no cause that could be compared. */
const FEWEST = 2;

/** Whether a claim gives a cause of which the sentences that it rests on say nothing. */
export function hasInventedCause(
  claim: ReadSentence,
  source: readonly ReadSentence[],
  { focus }: Pick<Ground, 'focus'>,
): boolean {
  if (focus.length === 0 || focus.some(isKoreanSentence) !== isKoreanSentence(claim)) return false;
  const told = focus.flatMap(sentence => {
    const before = CONSEQUENCE.test(sentence.text) ? source[source.indexOf(sentence) - 1] : undefined;
    return before ? [before, sentence] : [sentence];
  });
  return tiesIn(claim).some(({ kind, first, second }) => {
    const cause = first.filter(word => !isTopic(word));
    if (kind !== 'cause' || cause.length < FEWEST || second.length === 0) return false;
    return !cause.some(word => told.some(({ words }) => words.some(other => isRelatedWord(word, other))));
  });
}

/** What a sentence speaks of belongs to its effect as much: 동료는 장애를 냈기 때문에 빠졌다. */
function isTopic({ particle }: ClaimWord): boolean {
  return /^[은는]$/.test(particle ?? '');
}
