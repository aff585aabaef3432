import type { ClaimWord } from './claim-words';
import { isRelatedWord } from './same-word';
import type { ReadSentence } from './source-sentences';

/** English words behind `than` that may say what is compared with: `than the larger model`. */
const BEHIND_THAN = 2;

/** Whether a claim compares the other way round: `B is faster than A` of `A is faster than B`. */
export function hasSwappedComparison(claim: ReadSentence, sentences: readonly ReadSentence[]): boolean {
  const own = standardOf(claim);
  if (own.length === 0) return false;
  const rest = claim.words.filter(word => word.isTelling && !own.includes(word));
  return sentences.some(sentence => {
    const its = standardOf(sentence);
    if (its.length === 0 || own.some(word => its.some(other => isRelatedWord(word, other)))) return false;
    return its.every(word => rest.some(other => isRelatedWord(word, other)));
  });
}

/** What a sentence compares something with: 비용 of 비용보다, `cost` of `than cost`. */
function standardOf({ text, words }: ReadSentence): readonly ClaimWord[] {
  const korean = words.filter((word, at) => {
    // 실력 차이보다 compares with one thing.
    const isBare = word.isKorean && /[^은는을를이가의]$/.test(word.text);
    return word.isTelling && (isThan(word) || (isBare && isThan(words[at + 1])));
  });
  if (korean.some(isThan)) return korean;
  const than = words.findIndex(word => word.text === 'than');
  if (than < 0) return [];
  const clause = text.slice(words[than]?.end).search(/[,;:.!?]|$/) + (words[than]?.end ?? 0);
  return words
    .slice(than + 1)
    .filter(word => word.isTelling && word.end <= clause)
    .slice(0, BEHIND_THAN);
}

function isThan(word: ClaimWord | undefined): boolean {
  return word?.particle?.startsWith('보다') === true;
}
