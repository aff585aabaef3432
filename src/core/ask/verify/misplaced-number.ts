import type { TextSpan } from '../answer';
import type { Ground } from './best-sentences';
import type { ClaimWord } from './claim-words';
import { isSameQuantity, type Quantity } from './quantities';
import { isRelatedWord } from './same-word';
import type { ReadSentence } from './source-sentences';

/** Words on either side that say what a number is about. */
const NEAR = 4;
const BREAK = /[,;:.!?](?=\s|$)/;

/**
 * Whether a claim says with words of its source a number that stands with others there: of `A takes 3 seconds, B takes 5` that
 * `B takes 3`. What tells several numbers of a kind, or quotes its number, is not judged.
 */
export function hasMisplacedNumber(
  claim: ReadSentence,
  { context }: Pick<Ground, 'context'>,
  quoted: TextSpan = [0, 0],
): boolean {
  const [quantity, ...more] = claim.quantities;
  if (quantity === undefined || more.some(other => isOfKind(other, quantity))) return false;
  const own = wordsAround(claim, quantity);
  const there = context.flatMap(sentence =>
    sentence.quantities
      .filter(other => isOfKind(other, quantity))
      .map(other => {
        const around = wordsAround(sentence, other);
        const shared = own.filter(word => around.some(its => isRelatedWord(word, its))).length;
        const [start, end] = [sentence.span[0] + other.start, sentence.span[0] + other.end];
        return { isSame: isSameQuantity(other, quantity), shared, isQuoted: start >= quoted[0] && end <= quoted[1] };
      }),
  );
  const same = there.filter(({ isSame }) => isSame);
  const others = there.filter(({ isSame }) => !isSame);
  const most = Math.max(0, ...same.map(({ shared }) => shared));
  return same.length > 0 && !same.some(({ isQuoted }) => isQuoted) && others.some(({ shared }) => shared > most);
}

/** The telling words beside a number, as far as its clause goes. */
function wordsAround({ text, words }: ReadSentence, { start, end }: Quantity): readonly ClaimWord[] {
  const telling = words.filter(({ isTelling }) => isTelling);
  const before = telling.filter(word => word.end <= start).slice(-NEAR);
  const behind = telling.filter(word => word.start >= end).slice(0, NEAR);
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
