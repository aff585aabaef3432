import { tellingWords } from './best-sentences';
import type { ClaimWord } from './claim-words';
import { isRelatedWord, isSameWord } from './same-word';
import { isKoreanSentence, type ReadSentence } from './source-sentences';

/** What exchanges its parts is short. */
const LONGEST = 30;

/** Whether two words of the claim have exchanged what follows them: freezes the weights, trains the matrices, told the other way round. */
export function hasSwappedParts(claim: ReadSentence, sentences: readonly ReadSentence[]): boolean {
  const own = followed(claim);
  const its = sentences
    .filter(
      one => isKoreanSentence(one) === isKoreanSentence(claim) && PASSIVE.test(one.text) === PASSIVE.test(claim.text),
    )
    .flatMap(followed);
  const swapped = (one: Followed, other: Followed): boolean =>
    !isRelatedWord(one.word, other.word) &&
    !isRelatedWord(one.next, other.next) &&
    its.some(a => isSameWord(a.word, one.word) && isSameWord(a.next, other.next)) &&
    its.some(a => isSameWord(a.word, other.word) && isSameWord(a.next, one.next)) &&
    !its.some(a => isSameWord(a.word, one.word) && isSameWord(a.next, one.next));
  return own.some((one, i) => own.slice(i + 1).some(other => swapped(one, other)));
}

/** Who acts stands elsewhere there: `requests are forwarded by the proxy`. */
const PASSIVE = /\b(?:is|are|was|were|be|been|being)\s+(?:\p{L}+ly\s+)?\p{L}+(?:ed|en|wn)\b/iu;
/** Nothing, or an article: no other clause. */
const BESIDE = /^\s+(?:\p{L}+\s+){0,2}$/u;

interface Followed {
  readonly word: ClaimWord;
  readonly next: ClaimWord;
}

function followed(sentence: ReadSentence): readonly Followed[] {
  const words = tellingWords(sentence).slice(0, LONGEST);
  return words.slice(1).flatMap((next, i) => {
    const word = words[i];
    return word && BESIDE.test(sentence.text.slice(word.end, next.start)) ? [{ word, next }] : [];
  });
}
