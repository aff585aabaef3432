import type { ClaimWord } from './claim-words';
import { partsOf } from './parts';
import { isRelatedWord, isSameWord } from './same-word';
import { isKoreanSentence, type ReadSentence } from './source-sentences';

/** What tells two things of each other is short. */
const LONGEST = 30;
/** At the beginning of a clause it says no more than `so`. */
const SO = '결과';

/** Whether two words of a claim have exchanged what is told of them: `A scans, B colours`, told as `B scans, A colours`. */
export function hasSwappedClauses(claim: ReadSentence, sentences: readonly ReadSentence[]): boolean {
  const own = tellingParts(claim, true);
  const words = own.flat();
  if (own.length < 2 || words.length > LONGEST) return false;
  const its = sentences
    .filter(one => isKoreanSentence(one) === isKoreanSentence(claim))
    .flatMap(one => tellingParts(one));
  /** By part of the source: which of the claim's words it holds. */
  const held = its.map(part => new Set(words.filter(word => part.some(other => isSameWord(other, word)))));
  const isTogether = (a: ClaimWord, b: ClaimWord): boolean => held.some(part => part.has(a) && part.has(b));
  const parted = own.map(part => pairsOf(part).filter(([a, b]) => !isRelatedWord(a, b) && !isTogether(a, b)));
  return parted.some((pairs, i) =>
    parted.slice(i + 1).some(others => pairs.some(one => others.some(other => isExchanged(one, other, isTogether)))),
  );
}

type Pair = readonly [ClaimWord, ClaimWord];

function isExchanged([a, b]: Pair, [c, d]: Pair, isTogether: (one: ClaimWord, other: ClaimWord) => boolean): boolean {
  const isCrossed = (isTogether(a, d) && isTogether(c, b)) || (isTogether(a, c) && isTogether(d, b));
  return isCrossed && ![a, b].some(one => [c, d].some(other => isRelatedWord(one, other)));
}

function pairsOf(part: readonly ClaimWord[]): readonly Pair[] {
  return part.flatMap((a, at) => part.slice(at + 1).map((b): Pair => [a, b]));
}

/** A list is of one thing, and is not parted: `A, B, C and D are kept`. */
function tellingParts(sentence: ReadSentence, isFine = false): readonly (readonly ClaimWord[])[] {
  const parts = partsOf(sentence, isFine).map(part => part.filter(({ text }) => text !== SO));
  return parts.some(({ length }) => length === 1) ? [parts.flat()] : parts;
}
