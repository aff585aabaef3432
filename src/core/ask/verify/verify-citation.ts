import { folded } from '../../search/text/letters';
import { composed } from '../../terms/composed';
import type { TextSpan, Verdict } from '../answer';
import { hasAddedExtent } from './altered-extent';
import { hasAddedLimit } from './altered-limit';
import { hasAlteredName } from './altered-name';
import { hasAlteredNumber } from './altered-number';
import { hasOppositeSense } from './altered-sense';
import { type Ground, groundOf } from './best-sentences';
import { hasDroppedDenial } from './dropped-denial';
import { findQuote } from './find-quote';
import { isFulfilledPlan } from './fulfilled-plan';
import { hasInventedCause } from './invented-cause';
import { hasMisplacedNumber } from './misplaced-number';
import { codeIn, plainClaim } from './plain-claim';
import { isKoreanSentence, type ReadSentence, readSentence, sentencesIn } from './source-sentences';
import { hasSwappedComparison } from './swapped-comparison';
import { hasSwappedOrder } from './swapped-order';
import { goesOtherWay } from './swapped-way';
import { isTurnedRound } from './turned-round';

/** A longer quote is a copy of the source. In UTF-16 units. */
const LONGEST_QUOTE = 2000;
const COUNTED = 2;
/** So much of what a claim says must stand in its source, in whatever words we know to be the same. */
const ENOUGH = { quoted: 0.4, unquoted: 0.5, across: 0.45 } as const;

/**
 * Compares a sentence of an answer, and the words it quotes, with the source it cites:
 * `verifyCitation('A checkpoint runs at 10,000 pages.', 'reaches 1,000 pages', source)` is `altered`, and `what` is `number`.
 * It reads words, numbers, names, denials and what stands in the place of what, in Korean and English, and knows no more of the world:
 * what a sentence implies it cannot tell. It takes time in proportion to the source's length, and never throws.
 */
export function verifyCitation(claim: string, quote: string | undefined, source: string): Verdict {
  const { text, origin } = composed(source);
  const quoted = quotedSpan(quote, text);
  if (quoted === 'none') return { kind: 'noSuchQuote' };
  const plain = plainClaim(claim);
  const said = readSentence(plain, [0, plain.length], codeIn(claim));
  const sentences = sentencesIn(text);
  const ground = groundOf(said, sentences, quoted);
  const [start, end] = quoted ?? ground.focus[0]?.span ?? [0, 0];
  const span: TextSpan = [origin(start), origin(end)];
  if (!isCovered(said, ground, quoted !== undefined)) return { kind: 'unsupported' };
  // A sentence of the source is what the source says, whatever would be read into it.
  if (sentenceEnds(text).includes(sentenceEnds(plain))) return { kind: 'supported', span };
  const what = alteredPart(said, sentences, ground, quoted);
  if (what !== undefined) return { kind: 'altered', what, span };
  if (hasInventedCause(said, sentences, ground)) return { kind: 'unsupported' };
  return { kind: 'supported', span };
}

/** The words of a text alone, and a bar where its sentences begin and end. */
function sentenceEnds(text: string): string {
  const words = folded(text).replace(/[.!?…]+["'”’)]*(?=\s|$)/g, '|');
  return `|${words}|`.replace(/[^\p{L}\p{N}|]+/gu, ' ').replace(/ ?(?:\| ?)+/g, '|');
}

/** In what a claim differs from its source, if it does. */
function alteredPart(
  claim: ReadSentence,
  source: readonly ReadSentence[],
  ground: Ground,
  quoted: TextSpan | undefined,
): 'name' | 'number' | 'negation' | undefined {
  if (hasDroppedDenial(claim, ground, quoted) || hasAddedExtent(claim, ground)) return 'negation';
  if (hasSwappedComparison(claim, ground.focus) || hasSwappedOrder(claim, source) || isTurnedRound(claim, source))
    return 'negation';
  if (goesOtherWay(claim, ground.context)) return 'name';
  if (isFulfilledPlan(claim, ground.focus)) return 'negation';
  if (hasAlteredName(claim, source, ground)) return 'name';
  if (hasAlteredNumber(claim, ground) || hasMisplacedNumber(claim, ground, quoted)) return 'number';
  return hasOppositeSense(claim, ground) || hasAddedLimit(claim, ground) ? 'negation' : undefined;
}

/** Where the quote stands; undefined where nothing is quoted. */
function quotedSpan(quote: string | undefined, source: string): TextSpan | 'none' | undefined {
  if (quote === undefined || !/[\p{L}\p{N}]/u.test(quote)) return undefined;
  const words = quote.slice(0, LONGEST_QUOTE).normalize('NFC');
  // Markup may be the source's own, in an article about markup, or the answer's.
  return findQuote(words, source) ?? findQuote(plainClaim(words), source) ?? 'none';
}

function isCovered(claim: ReadSentence, { coverage, focus, context }: Ground, isQuoted: boolean): boolean {
  if (context.length === 0) return false;
  const isAcross = isKoreanSentence(claim) !== focus.some(isKoreanSentence);
  if (isAcross) return isQuoted || (coverage.all ?? 0) >= ENOUGH.across;
  if (coverage.words === undefined) return isQuoted;
  // In other words, but with the numbers of what it quotes.
  const isCounted = isQuoted && claim.quantities.length >= COUNTED && (coverage.all ?? 0) >= ENOUGH.quoted;
  return isCounted || coverage.words >= (isQuoted ? ENOUGH.quoted : ENOUGH.unquoted);
}
