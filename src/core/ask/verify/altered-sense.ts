import type { Ground } from './best-sentences';
import type { ClaimWord } from './claim-words';
import type { Meaning } from './lexicon';
import { isRelatedWord, isSameWord, isTurnedWord } from './same-word';
import { isKoreanSentence, type ReadSentence } from './source-sentences';

/** A word of a sentence, and whether it is denied there. */
interface Said {
  readonly word: ClaimWord;
  readonly isDenied: boolean;
  readonly sentence: ReadSentence;
  readonly at: number;
}

/** Whether a claim says the opposite: it denies what its ground asserts, asserts what that denies, or takes a word's opposite. */
export function hasOppositeSense(claim: ReadSentence, { focus }: Pick<Ground, 'focus'>): boolean {
  const there = focus.flatMap(saidIn);
  const own = saidIn(claim);
  return own.some(said => {
    // 사실은 보장하지 않는다 says of 사실 what `not the facts` does.
    if (said.word.particle && claim.denied[said.at + 1]) return false;
    if (said.word.isTelling && isContradicted(said, own, there)) return true;
    return said.word.meanings.some(meaning => isReversed(said, meaning, { own, there }));
  });
}

function saidIn(sentence: ReadSentence): readonly Said[] {
  return sentence.words.map((word, at) => ({ word, isDenied: sentence.denied[at] === true, sentence, at }));
}

function isContradicted(said: Said, own: readonly Said[], there: readonly Said[]): boolean {
  const same = there.filter(({ word }) => isSameWord(word, said.word));
  // Names are the same in both languages, and what is said of them need not stand beside them.
  if (isAcross(said, there) && said.word.meanings.length === 0) return false;
  const turned = there.filter(({ word }) => isTurnedWord(word, said.word));
  if (same.length === 0 && turned.some(({ isDenied }) => isDenied === said.isDenied)) return true;
  if (same.length === 0 || same.some(({ isDenied }) => isDenied === said.isDenied)) return false;
  // A claim that both asserts and denies speaks of two things, as its source must.
  const isOfTwo = own.some(({ word, isDenied }) => isDenied !== said.isDenied && isSameWord(word, said.word));
  return !(isOfTwo && there.some(({ isDenied }) => isDenied));
}

function isAcross({ sentence }: Said, there: readonly Said[]): boolean {
  return isKoreanSentence(sentence) !== there.some(other => isKoreanSentence(other.sentence));
}

interface Both {
  readonly own: readonly Said[];
  readonly there: readonly Said[];
}

function isReversed(said: Said, meaning: Meaning, { own, there }: Both): boolean {
  const side = sideOf(said, meaning);
  const sides = there
    .filter(other => !isOfSomethingElse(said, other, own))
    .flatMap(other =>
      other.word.meanings.filter(({ row }) => row === meaning.row).map(one => ({ other, side: sideOf(other, one) })),
    );
  if (sides.length === 0) return false;
  const tellsBoth = own.some(other => {
    return other.word.meanings.some(one => one.row === meaning.row && sideOf(other, one) !== side);
  });
  if (sides.every(one => one.side !== side)) {
    // The claim may tell both sides of a matter of which the quote tells one.
    return !tellsBoth || isBoundOtherwise(said, side, { sides, finders: [subjectOf] });
  }
  return isBoundOtherwise(said, side, { sides, finders: tellsBoth ? [companionOf, subjectOf] : [subjectOf] });
}

/** Whether what rises or falls in the source is something that the claim does not speak of. */
function isOfSomethingElse(said: Said, other: Said, own: readonly Said[]): boolean {
  const [subject, its] = [subjectOf(said), subjectOf(other)];
  if (subject === undefined || its === undefined || isAcross(said, [other])) return false;
  return !own.some(({ word }) => isRelatedWord(word, its));
}

/** Where the source says both, `small draft model` and `large model`: what goes with the claim's word decides. */
function isBoundOtherwise(
  said: Said,
  side: number,
  {
    sides,
    finders,
  }: {
    readonly sides: readonly { readonly other: Said; readonly side: number }[];
    readonly finders: readonly ((said: Said) => ClaimWord | undefined)[];
  },
): boolean {
  return finders.some(find => {
    const own = find(said);
    if (own === undefined) return false;
    const bound = sides.filter(({ other }) => {
      const its = find(other);
      return its !== undefined && isSameWord(its, own);
    });
    return bound.length > 0 && bound.every(one => one.side !== side);
  });
}

/** Forms of a verb behind which another clause begins: 집계를 빼고 지운다 does not speak of what is left out. */
const CLAUSE_END = /(?:[고며면서]|지만|는데)$/;

/** The noun that is nearest before the word, in its clause. */
function subjectOf({ sentence, at }: Said): ClaimWord | undefined {
  const before = sentence.words.slice(Math.max(0, at - 4), at);
  const from = before.findLastIndex(word => word.isKorean && word.particle === undefined && CLAUSE_END.test(word.text));
  return before.slice(from + 1).findLast(word => {
    return word.isTelling && (!word.isKorean || word.particle !== undefined);
  });
}

/** The word behind an English adjective, with nothing between them. */
function companionOf({ word, sentence, at }: Said): ClaimWord | undefined {
  const next = sentence.words[at + 1];
  if (next === undefined || !next.isTelling) return undefined;
  return /^\s+$/.test(sentence.text.slice(word.end, next.start)) ? next : undefined;
}

function sideOf({ isDenied }: Said, { side }: Meaning): number {
  return isDenied ? 1 - side : side;
}
