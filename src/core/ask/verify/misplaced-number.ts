import type { TextSpan } from '../answer';
import type { Ground } from './best-sentences';
import type { ClaimWord } from './claim-words';
import { isSameQuantity, type Quantity } from './quantities';
import { isRelatedWord } from './same-word';
import type { ReadSentence } from './source-sentences';

/** A number in words that is small is no other number of what is many: 두 방식, 3억 건. */
const COUNTED = 12;
/** Words on either side that say what a number is about. */
const NEAR = 4;
/** What goes with any number, and says not of what it is. */
const BESIDE = /^(?:before|after|until|during|version|버전|이전|이후)/;
const BREAK = /[,;:.!?](?=\s|$)/;

/**
 * Whether a claim says with words of its source a number that stands with others there: of `A takes 3 seconds, B takes 5` that
 * `B takes 3`. One that is quoted is where it should be; of several of a kind two must have changed places.
 */
export function hasMisplacedNumber(
  claim: ReadSentence,
  { context }: Pick<Ground, 'context'>,
  quoted: TextSpan = [0, 0],
): boolean {
  const placed = context.flatMap(sentence =>
    sentence.quantities.map((quantity): Placed => ({ quantity, sentence, around: wordsAround(sentence, quantity) })),
  );
  const moved = claim.quantities.map(quantity => {
    const own = wordsAround(claim, quantity);
    const there = placed.filter(({ quantity: other }) => isOfKind(other, quantity));
    const same = there.filter(({ quantity: other }) => isSameQuantity(other, quantity));
    const others = there.filter(one => !same.includes(one) && !(one.quantity.isSoft && quantity.value > COUNTED));
    const most = Math.max(...same.map(({ around }) => shared(own, around)));
    const isQuoted = same.some(one => isWithin(one, quoted)) && !others.some(one => isWithin(one, quoted));
    // With no words beside it, as after a formula, nobody knows what it is about: it is nowhere else either.
    const isTold = same.length > 0 && same.every(({ around }) => around.length > 0);
    const to = isTold ? others.filter(({ around }) => shared(own, around) > most) : [];
    return { quantity, isQuoted, to };
  });
  return moved.some(({ quantity, isQuoted, to }) => {
    const others = moved.filter(({ quantity: other }) => other !== quantity && isOfKind(other, quantity));
    const isAt = (one: Quantity) => (place: Placed) => isSameQuantity(place.quantity, one);
    if (others.length === 0) return !isQuoted && to.length > 0;
    return others.some(other => to.some(isAt(other.quantity)) && other.to.some(isAt(quantity)));
  });
}

interface Placed {
  readonly quantity: Quantity;
  readonly sentence: ReadSentence;
  readonly around: readonly ClaimWord[];
}

function shared(own: readonly ClaimWord[], around: readonly ClaimWord[]): number {
  return own.filter(word => around.some(its => isRelatedWord(word, its))).length;
}

function isWithin({ quantity, sentence }: Placed, [start, end]: TextSpan): boolean {
  const [from] = sentence.span;
  return from + quantity.start >= start && from + quantity.end <= end;
}

/** The telling words beside a number, as far as its clause goes, and no farther than the next number: of `18 to 31` the same. */
function wordsAround({ text, words, quantities }: ReadSentence, { start, end }: Quantity): readonly ClaimWord[] {
  const telling = words.filter(({ isTelling, text: word }) => isTelling && !BESIDE.test(word));
  const allBefore = telling.filter(word => word.end <= start);
  const allBehind = telling.filter(word => word.start >= end);
  const [last, next] = [allBefore.at(-1)?.start ?? 0, allBehind[0]?.end ?? text.length];
  const from = Math.max(0, ...quantities.map(other => other.end).filter(at => at <= last));
  const to = Math.min(text.length, ...quantities.map(other => other.start).filter(at => at >= next));
  const before = allBefore.filter(word => word.start >= from).slice(-NEAR);
  const behind = allBehind.filter(word => word.end <= to).slice(0, NEAR);
  return [
    ...before.filter(word => !BREAK.test(text.slice(word.end, start))),
    ...behind.filter(word => !BREAK.test(text.slice(end, word.start))),
  ];
}

/** 한 팀 and `two` count; shares and durations are of other kinds. */
function isOfKind(a: Quantity, b: Quantity): boolean {
  const kind = ({ unit }: Quantity): string => (unit === 'none' ? 'count' : unit);
  return kind(a) === kind(b);
}
