/** The parts of a sentence that tell a thing each: finer than its clauses, since `A and B` may tell one thing of A and another of B. */
import type { ClaimWord } from './claim-words';
import { goesOn } from './clauses';
import type { ReadSentence } from './source-sentences';

const MARK = /[,;:.!?]\s/;
const CONJUNCTION = /^,?\s+(?:and|but|while|whereas|or)\s+(?:\p{L}+\s+){0,2}$/iu;
/** What goes before a noun and belongs to it: 제안한 방법을. */
const ADNOMINAL = /^[한된]$|.[던은는]$/;

/** The telling words of a sentence, part after part; `isFine` also parts a Korean noun from the clause that goes before it. */
export function partsOf({ words, text }: ReadSentence, isFine = false): readonly (readonly ClaimWord[])[] {
  const telling = words.filter(({ isTelling }) => isTelling);
  const parts: ClaimWord[][] = [[]];
  for (const [i, word] of telling.entries()) {
    parts.at(-1)?.push(word);
    const next = telling[i + 1];
    if (next && isEnd(word, text.slice(word.end, next.start), isFine)) parts.push([]);
  }
  return parts;
}

function isEnd(word: ClaimWord, gap: string, isFine: boolean): boolean {
  if (MARK.test(gap) || CONJUNCTION.test(gap)) return true;
  return word.isKorean && (goesOn(word) || (isFine && ADNOMINAL.test(word.particle ?? word.text)));
}
