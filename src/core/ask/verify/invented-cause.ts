import { type Ground, tellingWords } from './best-sentences';
import type { ClaimWord } from './claim-words';
import { isRelatedWord } from './same-word';
import { isKoreanSentence, type ReadSentence } from './source-sentences';

/** What ends a cause: 적어서, 때문에. */
const CAUSE_END = /(?:때문에|탓에|덕분에|[아어해여워려]서|라서|므로|니까)(?=[\s,])/;
/** What begins one. */
const CAUSE_BEGINNING = /\b(?:because|since|as|thanks to|due to)\s/i;
/** A sentence of which the one before is the cause. */
const CONSEQUENCE = /^(?:그래서|그러므로|따라서|그 탓|이 때문|so|therefore|thus|hence|that is why)(?=\s)/i;
/** One word says no cause that could be compared. */
const FEWEST = 2;

/** Whether a claim gives a cause of which the sentence that tells the effect says nothing. */
export function hasInventedCause(claim: ReadSentence, source: readonly ReadSentence[], { focus }: Ground): boolean {
  const cause = causeOf(claim);
  if (cause.length < FEWEST || focus.length === 0) return false;
  const there = focus.flatMap(sentence => {
    const before = CONSEQUENCE.test(sentence.text) ? source[source.indexOf(sentence) - 1] : undefined;
    return before ? [before, sentence] : [sentence];
  });
  if (there.some(isKoreanSentence) !== isKoreanSentence(claim)) return false;
  return !cause.some(word => there.some(({ words }) => words.some(other => isRelatedWord(word, other))));
}

/** The words of a cause with which a claim begins or ends; none where it is all that the claim says. */
function causeOf(claim: ReadSentence): readonly ClaimWord[] {
  const words = tellingWords(claim);
  const end = CAUSE_END.exec(claim.text);
  const at = end ? end.index + end[0].length : (CAUSE_BEGINNING.exec(claim.text)?.index ?? 0);
  const [cause, effect] = [words.filter(word => word.end <= at), words.filter(word => word.start >= at)];
  if (cause.length === 0 || effect.length === 0) return [];
  return end ? cause : effect;
}
