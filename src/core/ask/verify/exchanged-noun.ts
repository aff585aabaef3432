import { tellingWords } from './best-sentences';
import type { ClaimWord } from './claim-words';
import { isKnownName } from './known-names';
import { isRelatedWord, isSameWord } from './same-word';
import { isKoreanSentence, type ReadSentence } from './source-sentences';
import { alignment } from './word-alignment';

/** A shorter sentence is no repetition, whatever it has in common with another. */
const FEWEST = 4;
/** Words that are laid onto those of another sentence; longer ones are cut. */
const LONGEST = 80;
/** The claim's own words in a place, side by side: 인스트럭션 튜닝이. */
const PHRASE = 2;
/** So much of a claim is laid on the sentence that it repeats. */
const LITERAL = 0.6;
/** The sentence's words in that place. */
const PLACE = 3;

/**
 * Whether a claim repeats a sentence but for one noun, in whose place the sentence has another: with `The answer is cached for a week`
 * in the source, `The answer is cached for a day` has. A paraphrase changes verbs, or more.
 */
export function hasExchangedNoun(
  claim: ReadSentence,
  sentence: ReadSentence,
  source: readonly ReadSentence[],
): boolean {
  if (isKoreanSentence(claim) !== isKoreanSentence(sentence)) return false;
  const own = tellingWords(claim).slice(0, LONGEST);
  const its = tellingWords(sentence).slice(0, LONGEST);
  if (own.length < FEWEST) return false;
  const pairs = alignment(own, its);
  if (pairs.length < own.length * LITERAL || pairs.length === own.length) return false;
  const phrase = phraseOf(own, pairs, source);
  const word = phrase.at(-1);
  if (word === undefined || phrase.length > PHRASE) return false;
  // What the sentence has elsewhere has moved, as words of a paraphrase do.
  if (phrase.some(one => its.some(other => isSameWord(one, other)))) return false;

  const from = own.indexOf(phrase[0] ?? word);
  const left = pairs.find(([at]) => at === from - 1)?.[1];
  const right = pairs.find(([at]) => at === from + phrase.length)?.[1];
  const isLast = from + phrase.length === own.length;
  if (right === undefined && (left === undefined || !isLast)) return false;
  // Word order alone tells what an English word is; in Korean its particle does.
  if (left === undefined && from > 0 && !word.isKorean) return false;
  const place = right === undefined ? runBehind(its, pairs, left) : runBefore(its, pairs, right);
  const other = place.at(-1);
  if (other === undefined || (right === undefined && place.length > PLACE)) return false;
  if (place.some(one => phrase.some(own => isRelatedWord(own, one)))) return false;
  if (!isNoun(word) || (right !== undefined && !isNoun(other))) return false;
  if (!word.isKorean) return place.length <= PHRASE && isEnglishNoun(word, claim, { isAlone: place.length === 1, own });
  return right === undefined ? IS.test(word.particle ?? '') : isSameRole(word, other);
}

/** What is not the sentence's: the one word that the source has nowhere or, where there is none, what was laid on nothing. */
function phraseOf(own: readonly ClaimWord[], pairs: Pairs, source: readonly ReadSentence[]): readonly ClaimWord[] {
  const isForeign = own.map(word => !source.some(({ words }) => words.some(other => isRelatedWord(word, other))));
  const isLaid = own.map((_, at) => pairs.some(([i]) => i === at));
  const first = isForeign.includes(true) ? isForeign.indexOf(true) : isLaid.indexOf(false);
  if (first < 0) return [];
  let [from, to] = [first, first + 1];
  while (isLaid[from - 1] === false) from--;
  while (isLaid[to] === false) to++;
  const isElsewhere = (at: number): boolean => at < from || at >= to;
  const isAlone = isForeign.includes(true)
    ? !isForeign.some((is, at) => is && isElsewhere(at))
    : !isLaid.some((is, at) => !is && isElsewhere(at));
  return isAlone ? own.slice(from, to) : [];
}

type Pairs = readonly (readonly [number, number])[];

/** The words right before a place on which none of the claim's was laid. */
function runBefore(its: readonly ClaimWord[], pairs: Pairs, right: number): readonly ClaimWord[] {
  return its.slice(Math.max(0, (pairs.findLast(([, at]) => at < right)?.[1] ?? -1) + 1), right);
}

function runBehind(its: readonly ClaimWord[], pairs: Pairs, left = -1): readonly ClaimWord[] {
  return its.slice(left + 1, pairs.find(([, at]) => at > left)?.[1]);
}

/** A name, the subject, or what stands between two words of the sentence as another does there. */
function isEnglishNoun(
  word: ClaimWord,
  { text }: ReadSentence,
  { isAlone, own }: { readonly isAlone: boolean; readonly own: readonly ClaimWord[] },
): boolean {
  const at = own.indexOf(word);
  if (word.isName || word.isCapital || isKnownName(word) || own[0]?.start === word.start) return true;
  const [before, behind] = [own[at - 1], own[at + 1]];
  if (!isAlone || before === undefined || behind === undefined) return false;
  return [text.slice(before.end, word.start), text.slice(word.end, behind.start)].every(gap => /^[\s-]+$/.test(gap));
}

/** They stand before a noun as another noun does. */
const ADVERB =
  /^(?:주로|대체로|대개|대부분|보통|흔히|자주|가끔|이미|아직|모두|거의|매우|아주|가장|훨씬|서로|스스로|저절로|바로|곧|다시|새로|먼저|나중에|함께|따로|많이|조금|특히|결국|직접|계속|여전히|점점)$/;
const KOREAN_VERB = /(?:[다지고면며는은을서려게기니던라자요음야만쳐져해워린긴된진낸운할한]|도록)$/;
/** Nouns in form only: 두었기에, 길이만큼, 움직이는. */
const CLAUSE = /(?:[기음]에|만큼|[가지하되이리기오나]는)$/;
const IS = /^(?:이?다|이었다|였다|입니다)$/;

function isNoun({ text, isKorean, particle }: ClaimWord): boolean {
  if (!isKorean) return !/(?:ed|ing|ly)$/.test(text);
  if (ADVERB.test(text)) return false;
  return particle === undefined ? !KOREAN_VERB.test(text) : !CLAUSE.test(text);
}

/** Forms of one particle. */
const ROLES: readonly RegExp[] = [/^[은는이가]$/, /^[을를]$/, /^에서는?$|^에선$/, /^으?로$/];

function isSameRole({ particle: one }: ClaimWord, { particle: other }: ClaimWord): boolean {
  return one === other || ROLES.some(role => role.test(one ?? '') && role.test(other ?? ''));
}
