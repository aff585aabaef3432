import { tellingWords } from './best-sentences';
import type { ClaimWord } from './claim-words';
import { isSameQuantity, type Quantity } from './quantities';
import { isRelatedWord } from './same-word';
import type { ReadSentence } from './source-sentences';
import { alignment } from './word-alignment';

/** Words of one sentence that are laid onto those of another; longer ones are cut. */
const LONGEST = 80;
/** So much of a claim must be the sentence's own words for one word to be another's substitute. */
const LITERAL = 0.5;
/** In so literal a repetition even another subject is told by its place. */
const MOSTLY = 0.6;
/** With more words that are not the sentence's, it is no repetition with another name. */
const SUBSTITUTES = 2;

/** Whether the claim repeats the sentence but for a noun, in whose place the sentence has another: another name, as a rule. */
export function hasSubstitute(claim: ReadSentence, sentence: ReadSentence): boolean {
  const own = tellingWords(claim).slice(0, LONGEST);
  const its = tellingWords(sentence).slice(0, LONGEST);
  const pairs = alignment(own, its);
  const others = own.length - pairs.length;
  if (pairs.length === 0 || others > SUBSTITUTES) return false;
  if (own.length !== its.length && (pairs.length < 2 || pairs.length < own.length * LITERAL)) return false;
  let [from, itsFrom] = [0, 0];
  for (const [to, itsTo] of [...pairs, [own.length, its.length] as const]) {
    const gap = own.slice(from, to);
    const itsGap = its.slice(itsFrom, itsTo);
    const isNear = itsGap.length <= gap.length + 1;
    if (isNear && gap.some(word => itsGap.some(other => isSubstitute(word, other)))) return true;
    if (gap.some(word => itsGap.some(other => areCounted(claim, word, { sentence, other })))) return true;
    if (pairs.length >= Math.max(3, own.length * MOSTLY) && isOtherSubject(gap, itsGap)) return true;
    if (isOtherNoun(claim, gap, { sentence, itsGap })) return true;
    [from, itsFrom] = [to + 1, itsTo + 1];
  }
  return false;
}

/** Nouns in form only: 두었기에, 덕분에, 움직이는. */
const CAUSE = /(?:기에|기로|음에|덕분에|때문에|까닭에|[가지하되이리기오나]는)$/;

/** Korean nouns with the same particle, neither of which the other sentence says there. */
function isSubstitute(word: ClaimWord, other: ClaimWord): boolean {
  if (isRelatedWord(word, other)) return false;
  if (CAUSE.test(word.text) || CAUSE.test(other.text)) return false;
  return word.particle !== undefined && other.particle !== undefined && isSameRole(word.particle, other.particle);
}

/** Other things of which a number is told: 개발자 다섯 명, and no 디자이너 다섯 명. */
function areCounted(
  claim: ReadSentence,
  word: ClaimWord,
  { sentence, other }: { readonly sentence: ReadSentence; readonly other: ClaimWord },
): boolean {
  if (!word.isKorean || !other.isKorean || word.particle || other.particle || isRelatedWord(word, other)) return false;
  const [count, itsCount] = [countBehind(claim, word), countBehind(sentence, other)];
  return count !== undefined && itsCount !== undefined && isSameQuantity(count, itsCount);
}

function countBehind({ quantities }: ReadSentence, { end }: ClaimWord): Quantity | undefined {
  return quantities.find(({ start, unit }) => start === end + 1 && unit === 'count');
}

/** Sentences that begin with different words, as many of them and no article, and go on alike. */
function isOtherSubject(gap: readonly ClaimWord[], itsGap: readonly ClaimWord[]): boolean {
  if (gap.length !== itsGap.length || gap[0]?.start !== 0 || itsGap[0]?.start !== 0) return false;
  // 다음 and 차기 say of what follows when it is, and are no subjects.
  if (gap.some(({ isKorean, particle }) => isKorean && particle === undefined)) return false;
  return gap.every((word, i) => word.isKorean === itsGap[i]?.isKorean && word.particle === itsGap[i]?.particle);
}

/** What stands right before a noun. */
const DETERMINER =
  /(?:^|\s)(?<determiner>the|a|an|its|their|his|her|our|each|every|with|at|by|over|for|of|from|into|in|on|as|than)\s+$/i;

/** English nouns behind the same article or preposition, in the place of each other. */
function isOtherNoun(
  claim: ReadSentence,
  gap: readonly ClaimWord[],
  { sentence, itsGap }: { readonly sentence: ReadSentence; readonly itsGap: readonly ClaimWord[] },
): boolean {
  if (Math.abs(gap.length - itsGap.length) > 1) return false;
  if (gap.some(word => word.isKorean || itsGap.some(other => isRelatedWord(word, other)))) return false;
  return gap.some(word => {
    const determiner = determinerOf(claim, word);
    return determiner !== undefined && itsGap.some(other => determinerOf(sentence, other) === determiner);
  });
}

function determinerOf({ text }: ReadSentence, { start }: ClaimWord): string | undefined {
  const found = DETERMINER.exec(text.slice(Math.max(0, start - 12), start))?.groups?.['determiner']?.toLowerCase();
  return found === 'an' ? 'a' : found;
}

/** Forms of one particle. */
const ROLES: readonly RegExp[] = [
  /^(?:은|는|이|가)$/,
  /^(?:을|를)$/,
  /^(?:에서|에서는|에선)$/,
  /^(?:로|으로)$/,
  /^의$/,
];

function isSameRole(one: string, other: string): boolean {
  return (one === other && one !== '') || ROLES.some(role => role.test(one) && role.test(other));
}
