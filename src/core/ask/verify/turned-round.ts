import type { ClaimWord } from './claim-words';
import { isRelatedWord } from './same-word';
import type { ReadSentence } from './source-sentences';
import { type Tie, tiesIn } from './ties';

/** Whether a claim turns round what its source ties together: `A because B` of `B because A`, `A before B` of `B before A`. */
export function isTurnedRound(claim: ReadSentence, source: readonly ReadSentence[]): boolean {
  const told = tiesIn(claim);
  if (told.length === 0) return false;
  return source.flatMap(tiesIn).some(its => told.some(own => own.kind === its.kind && isCrossed(own, its)));
}

/** Whether each part has more of its words in the other part there. */
function isCrossed(own: Tie, its: Tie): boolean {
  return (
    shared(own.first, its.second) > shared(own.first, its.first) &&
    shared(own.second, its.first) > shared(own.second, its.second)
  );
}

function shared(own: readonly ClaimWord[], its: readonly ClaimWord[]): number {
  return own.filter(word => its.some(other => isRelatedWord(word, other))).length;
}
