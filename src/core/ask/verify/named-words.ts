import type { ClaimWord } from './claim-words';
import { isKnownName } from './known-names';
import type { ReadSentence } from './source-sentences';

/**
 * Which words are names in any of some sentences: what has a capital in the middle of one is a name at the beginning of another.
 * Reads them once.
 */
export function namesIn(sentences: readonly ReadSentence[]): (word: ClaimWord) => boolean {
  const names = new Set(
    sentences.flatMap(({ words }) =>
      words
        .filter(word => word.isName || word.isCapital || isKnownName(word))
        .flatMap(({ stem, text }) => [stem, text]),
    ),
  );
  return ({ stem, text }) => names.has(stem) || names.has(text);
}
