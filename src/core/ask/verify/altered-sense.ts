import type { Ground } from './best-sentences';
import type { ClaimWord } from './claim-words';
import { goesOn } from './clauses';
import { hasOpposite, type Meaning } from './lexicon';
import { isSameQuantity, type Quantity } from './quantities';
import { isRelatedWord, isSameWord, isTurnedWord } from './same-word';
import { isKoreanSentence, type ReadSentence } from './source-sentences';

/** A word of a sentence, and whether it is denied there. */
interface Said {
  readonly word: ClaimWord;
  readonly isDenied: boolean;
  readonly isOpen: boolean;
  readonly sentence: ReadSentence;
  readonly at: number;
}

/** Whether a claim says the opposite: it denies what its ground asserts, asserts what that denies, or takes a word's opposite. */
export function hasOppositeSense(
  claim: ReadSentence,
  { focus, context = focus }: Pick<Ground, 'focus'> & Partial<Ground>,
): boolean {
  const there = focus.flatMap(saidIn);
  const around = context.flatMap(saidIn);
  const own = saidIn(claim);
  return own.some(said => {
    // 사실은 보장하지 않는다 says of 사실 what `not the facts` does.
    if (said.word.particle && claim.denied[said.at + 1]) return false;
    if (said.isDenied && isContrast(said, own)) return false;
    if ((said.word.isTelling || said.word.meanings.some(one => !hasOpposite(one))) && isContradicted(said, own, there))
      return true;
    return said.word.meanings.some(meaning => isReversed(said, meaning, { own, there, around }));
  });
}

/** 값이 아니라 이름을, 값을 쓰지 않고 이름을 쓴다: what is not so is named for the contrast. */
function isContrast({ word, sentence, at }: Said, own: readonly Said[]): boolean {
  const behind = sentence.words[at + 1]?.text ?? '';
  if (/^아니[라고]$/.test(behind)) return true;
  return behind === '않고' && own.some(other => !other.isDenied && isRelatedWord(other.word, word));
}

function saidIn(sentence: ReadSentence): readonly Said[] {
  return sentence.words.map((word, at) => ({
    word,
    isDenied: sentence.denied[at] === true,
    isOpen: sentence.open[at] === true,
    sentence,
    at,
  }));
}

function isContradicted(said: Said, own: readonly Said[], there: readonly Said[]): boolean {
  const same = there.flatMap(other => {
    if (isSameWord(other.word, said.word)) return [other];
    return isTurnedWord(other.word, said.word) ? [{ ...other, isDenied: !other.isDenied }] : [];
  });
  // Names are the same in both languages, and what is said of them need not stand beside them.
  if (isAcross(said, there) && said.word.meanings.length === 0) return false;
  if (same.length === 0 || same.some(({ isDenied, isOpen }) => isOpen || isDenied === said.isDenied)) return false;
  if (said.isOpen) return false;
  // 점수가 없다 denies what 점수를 싣지 않는다 does.
  if (said.isDenied && same.some(isWithinDenial)) return false;
  // What the source denies the claim may deny by a verb of its own: `does not execute` of `not when it is imported`.
  if (!said.isDenied && own.some(one => one.isDenied && !isTold(one, there))) return false;
  // A claim that both asserts and denies speaks of two things, as its source must.
  const isOfTwo = own.some(({ word, isDenied }) => isDenied !== said.isDenied && isSameWord(word, said.word));
  return !(isOfTwo && there.some(({ isDenied }) => isDenied));
}

function isTold({ word }: Said, there: readonly Said[]): boolean {
  return there.some(({ word: other }) => isRelatedWord(word, other));
}

/** So far behind a noun its verb stands. */
const VERB = 3;

function isWithinDenial({ sentence, at }: Said): boolean {
  return sentence.denied.slice(at, at + VERB).includes(true);
}

function isAcross({ sentence }: Said, there: readonly Said[]): boolean {
  return isKoreanSentence(sentence) !== there.some(other => isKoreanSentence(other.sentence));
}

interface Spoken {
  /** What the claim says. */
  readonly own: readonly Said[];
  /** What the sentences say that it rests on, and those around them. */
  readonly there: readonly Said[];
  readonly around: readonly Said[];
}

/** A word of the source on one of the two sides of a matter. */
interface Sided {
  readonly other: Said;
  readonly side: number;
}

function isReversed(said: Said, meaning: Meaning, { own, there, around }: Spoken): boolean {
  if (said.isOpen || !hasOpposite(meaning)) return false;
  const side = sideOf(said, meaning);
  const near = there.filter(other => {
    return !isOfSomethingElse(said, other, own) && !(said.isDenied !== other.isDenied && isWithinDenial(other));
  });
  const sides = near.flatMap(other => sidesOf(other, meaning));
  if (sides.length === 0) {
    return isBoundOtherwise(said, side, {
      sides: around.flatMap(other => sidesOf(other, meaning)),
      finders: [subjectOf],
    });
  }
  const tellsBoth = own.some(other => sidesOf(other, meaning).some(one => one.side !== side));
  if (sides.some(one => one.side === side && isAsMuch(said, one.other))) return false;
  if (sides.every(one => one.side !== side)) {
    // The claim may tell both sides of a matter of which the quote tells one.
    return !tellsBoth || isBoundOtherwise(said, side, { sides, finders: [subjectOf] });
  }
  if (!tellsBoth && isOfOtherClause(said, side, { own, sides })) return true;
  return isBoundOtherwise(said, side, { sides, finders: tellsBoth ? [companionOf, subjectOf] : [subjectOf] });
}

/** Whether both tell the same number right before the word: `12 % slower`. */
function isAsMuch(said: Said, other: Said): boolean {
  const [own, its] = [numberBefore(said), numberBefore(other)];
  return own !== undefined && its !== undefined && isSameQuantity(own, its);
}

function numberBefore({ word, sentence }: Said): Quantity | undefined {
  return sentence.quantities.find(({ end }) => end < word.start && word.start - end <= 2);
}

function sidesOf(other: Said, { row }: Meaning): readonly Sided[] {
  return other.word.meanings.filter(one => one.row === row).map(one => ({ other, side: sideOf(other, one) }));
}

/** Whether what rises or falls in the source is something that the claim does not speak of. */
function isOfSomethingElse(said: Said, other: Said, own: readonly Said[]): boolean {
  const [subject, its] = [subjectOf(said), subjectOf(other)];
  if (subject === undefined || its === undefined || isAcross(said, [other])) return false;
  const isOwn = (its: ClaimWord): boolean => own.some(({ word }) => isRelatedWord(word, its));
  const companion = companionOf(other);
  return !isOwn(its) && !(companion && isOwn(companion));
}

/** Where the source says both, `small draft model` and `large model`: what goes with the claim's word decides. */
function isBoundOtherwise(
  said: Said,
  side: number,
  {
    sides,
    finders,
  }: {
    readonly sides: readonly Sided[];
    readonly finders: readonly ((said: Said) => ClaimWord | undefined)[];
  },
): boolean {
  for (const find of finders) {
    const own = find(said);
    const bound = sides.filter(({ other }) => {
      const its = find(other);
      return own !== undefined && its !== undefined && isSameWord(its, own);
    });
    if (bound.length > 0)
      return (
        bound.every(one => one.side !== side) && !sides.some(one => one.side === side && find(one.other) === undefined)
      );
  }
  return false;
}

/** Whether most of the claim's other words stand in the source in a clause of the other side. */
function isOfOtherClause(
  said: Said,
  side: number,
  { own, sides }: { readonly own: readonly Said[]; readonly sides: readonly Sided[] },
): boolean {
  const clause = clauseOf(said);
  const rest = own.filter(({ word, at }) => word.isTelling && at !== said.at && clause.includes(word));
  const most = (isSame: boolean): number =>
    sides
      .filter(one => (one.side === side) === isSame)
      .map(({ other }) => clauseOf(other))
      .map(clause => rest.filter(({ word }) => clause.some(its => isRelatedWord(word, its))).length)
      .reduce((a, b) => Math.max(a, b), 0);
  const same = most(true);
  return same > 0 && most(false) > same;
}

/** The words around one up to where a clause ends. */
function clauseOf({ sentence: { words, text }, at }: Said): readonly ClaimWord[] {
  const isEnd = (word: ClaimWord | undefined, next: ClaimWord | undefined): boolean => {
    if (word === undefined || next === undefined) return true;
    return (
      (word.isKorean && goesOn(word)) ||
      /[,;:.!?]\s/.test(text.slice(word.end, next.start)) ||
      CONJUNCTION.test(next.text)
    );
  };
  let [from, to] = [at, at];
  while (!isEnd(words[from - 1], words[from])) from--;
  while (!isEnd(words[to], words[to + 1])) to++;
  return words.slice(from, to + 1);
}

/** Words with which another clause begins. */
const CONJUNCTION = /^(?:and|but|while|whereas)$/;

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
