import { tellingWords } from './best-sentences';
import { clausesOf } from './clauses';
import { isRelatedWord } from './same-word';
import type { ReadSentence } from './source-sentences';

const PLAN =
  /예정|계획|려고 (?:하|한|했)|할 것이|아직|\b(?:plan(?:s|ned|ning)?|will|would|going to|scheduled|expected to|intend(?:s|ed)?|not yet|hopes? to|aims? to)\b/i;
const DONE =
  /이미|벌써|[했었았였됐](?:습니|다|고|으며|지만)|있습니다|있다|\b(?:already|has been|have been|was|were|has|have|had|now|did)\b|\p{L}{3,}ed\b/iu;
/** So much of what a claim says must be planned. */
const ENOUGH = 0.5;
const FEWEST = 2;

/** Whether a claim tells as done what its source only plans: 공개했다 of 공개할 계획이다. */
export function isFulfilledPlan(claim: ReadSentence, focus: readonly ReadSentence[]): boolean {
  if (PLAN.test(claim.text) || !DONE.test(claim.text) || claim.denied.includes(true)) return false;
  const words = tellingWords(claim);
  const told = focus.flatMap(sentence =>
    clausesOf(sentence).map(({ words: its }) => {
      const shared = words.filter(word => its.some(other => other.isTelling && isRelatedWord(word, other))).length;
      const text = sentence.text.slice(its[0]?.start, (its.at(-1)?.end ?? 0) + 8);
      return { shared, isPlan: PLAN.test(text) };
    }),
  );
  const near = told.filter(({ shared }) => shared >= FEWEST && shared >= words.length * ENOUGH);
  return near.length > 0 && near.every(({ isPlan }) => isPlan);
}
