import type { Answer } from './answer';
import { hasAlteredName } from './verify/altered-name';
import { hasOppositeSense } from './verify/altered-sense';
import { type Ground, groundOf } from './verify/best-sentences';
import { codeIn, plainClaim } from './verify/plain-claim';
import { isSameQuantity, type Quantity } from './verify/quantities';
import { type ReadSentence, readSentence } from './verify/source-sentences';

/** What an answer claims, read once to be compared with what others claim. */
export interface ReadClaim {
  readonly sentence: ReadSentence;
  /** The evidence it cites, by place. */
  readonly sources: ReadonlySet<number>;
}

/** An answer is compared by its first words: who says more than this is not read to the end either. */
const MOST_WORDS = 300;
/** Two sentences speak of the same if so much of one of them stands in the other. */
const SAME_MATTER = 0.5;
/** So much of a claim must stand in an answer for that to say it, too; less where both cite the same passage. */
const SAID = { anywhere: 0.6, ofSameSource: 0.45 } as const;
/** So much of what one answer claims must the other say. */
const ENOUGH = 0.5;

/** Reads what an answer claims; headings, code and the like claim nothing. */
export function readClaims({ paragraphs }: Pick<Answer, 'paragraphs'>): readonly ReadClaim[] {
  const claims: ReadClaim[] = [];
  let words = 0;
  for (const { markdown, standing, citations } of paragraphs.flat()) {
    if (standing === 'plain') continue;
    const plain = plainClaim(markdown);
    const sentence = readSentence(plain, [0, plain.length], codeIn(markdown));
    words += sentence.words.length;
    if (words > MOST_WORDS && claims.length > 0) break;
    claims.push({ sentence, sources: new Set(citations.map(({ evidence }) => evidence)) });
  }
  return claims;
}

/**
 * Whether two answers say the same: neither contradicts the other in a number, a name or a denial, and one of them says at least half
 * of what the other claims, in whatever words we know to be the same. `The limit is 80.` and `The limit is 100.` do not agree. It is
 * the same both ways round, an answer agrees with itself, and two agree that claim nothing.
 */
export function agree(a: readonly ReadClaim[], b: readonly ReadClaim[]): boolean {
  if (a.length === 0 || b.length === 0) return a.length === b.length;
  if (isSameText(a, b)) return true;
  if (contradicts(a, b) || contradicts(b, a)) return false;
  return Math.max(shareSaid(a, b), shareSaid(b, a)) >= ENOUGH;
}

/** What is not cut into words, as code in another script, is still the same as itself. */
function isSameText(a: readonly ReadClaim[], b: readonly ReadClaim[]): boolean {
  return a.length === b.length && a.every(({ sentence }, i) => sentence.text === b[i]?.sentence.text);
}

/** The share of claims of the one answer that the other says as well. */
function shareSaid(own: readonly ReadClaim[], its: readonly ReadClaim[]): number {
  const sentences = sentencesOf(its);
  const said = own.filter(claim => {
    const ground = groundOf(claim.sentence, sentences);
    const cite = its.some(other => ground.context.includes(other.sentence) && shareSource(claim, other));
    return coverageOf(ground) >= (cite ? SAID.ofSameSource : SAID.anywhere);
  });
  return said.length / own.length;
}

function shareSource({ sources }: ReadClaim, other: ReadClaim): boolean {
  return [...sources].some(source => other.sources.has(source));
}

/** Whether a claim of the one answer and the sentence of the other that speaks of the same cannot both be right. */
function contradicts(own: readonly ReadClaim[], its: readonly ReadClaim[]): boolean {
  const [mine, theirs] = [sentencesOf(own), sentencesOf(its)];
  return mine.some(claim => {
    const ground = groundOf(claim, theirs);
    return ground.focus.some(other => {
      const back = groundOf(other, [claim]);
      // The longer one may say more beside it.
      if (Math.max(coverageOf(groundOf(claim, [other])), coverageOf(back)) < SAME_MATTER) return false;
      return (
        haveOtherNumbers({ claim, ground }, { claim: other, ground: groundOf(other, mine) }) ||
        (hasOppositeSense(claim, { focus: [other] }) && hasOppositeSense(other, { focus: [claim] })) ||
        (hasAlteredName(claim, theirs, { ...ground, focus: [other] }) && hasAlteredName(other, mine, back))
      );
    });
  });
}

interface Grounded {
  readonly claim: ReadSentence;
  readonly ground: Ground;
}

/** Whether each has a number that the other lacks, and both may count the same: more detail contradicts nothing. */
function haveOtherNumbers(one: Grounded, other: Grounded): boolean {
  const own = missing(one);
  const its = missing(other);
  return own.some(quantity => its.some(another => mayCountSame(quantity, another)));
}

function missing({ claim, ground }: Grounded): readonly Quantity[] {
  const there = ground.context.flatMap(({ quantities }) => quantities);
  return claim.quantities.filter(
    quantity => !(quantity.isSoft && quantity.value <= 1) && !there.some(other => isSameQuantity(quantity, other)),
  );
}

const PLAIN_COUNT: ReadonlySet<Quantity['unit']> = new Set(['none', 'count']);

function mayCountSame(a: Quantity, b: Quantity): boolean {
  return a.unit === b.unit || (PLAIN_COUNT.has(a.unit) && PLAIN_COUNT.has(b.unit));
}

/** How much of a claim its ground says; what consists of numbers is compared by them. */
function coverageOf({ coverage }: Ground): number {
  return coverage.words ?? coverage.all ?? 0;
}

function sentencesOf(claims: readonly ReadClaim[]): readonly ReadSentence[] {
  return claims.map(({ sentence }) => sentence);
}
