import { tellingWords } from './best-sentences';
import type { ClaimWord } from './claim-words';
import { isRelatedWord } from './same-word';
import { isKoreanSentence, type ReadSentence } from './source-sentences';

/** What stands between two events, and whether the one before it comes first. */
const MARKS: readonly (readonly [RegExp, boolean])[] = [
  [/기\s?전에|\safter\s/i, false],
  [/(?<=[가-힣])\s(?:뒤에|후에|다음에)(?=[\s,])|\sbefore\s/i, true],
  [/(?<=먼저[^.]*)\s(?:이어서?|그다음에?|다음으로|나중에)(?=\s)|(?<=\bfirst\b[^.]*)\sthen\s/i, true],
];
/** A source that tells of time otherwise than by what it tells first. */
const OUT_OF_ORDER = /전에|앞서|뒤에|후에|이전|\b(?:before|after|until|once|when|since)\b/i;

const CLAUSE = ';:';
/** A verb and what stands beside it: what does both is no event. */
const PREDICATE = 2;

/** Whether a claim tells two events in the other order: `B before A` where the source tells of A, and then of B. */
export function hasSwappedOrder(claim: ReadSentence, source: readonly ReadSentence[]): boolean {
  const mark = MARKS.map(([form, isForward]) => ({ found: form.exec(claim.text), isForward })).find(
    ({ found }) => found,
  );
  if (!mark?.found) return false;
  const { index, 0: written } = mark.found;
  const words = tellingWords(claim);
  const clause = Math.max(...[...CLAUSE].map(sign => claim.text.lastIndexOf(sign, index)));
  const before = words.filter(({ start, end }) => start > clause && end <= index).slice(-PREDICATE);
  const rest = words.filter(({ start }) => start >= index + written.length);
  const behind = isKoreanSentence(claim) ? rest.slice(-PREDICATE) : rest.slice(0, PREDICATE);
  const [first, second] = mark.isForward ? [before, behind] : [behind, before];
  const told = source
    .filter(({ text }) => !OUT_OF_ORDER.test(text))
    .flatMap(sentence => sentence.words.map(word => ({ word, at: sentence.span[0] + word.start })));
  const places = (word: ClaimWord): readonly number[] =>
    told.filter(({ word: other }) => isRelatedWord(word, other)).map(({ at }) => at);
  const orders = first.flatMap(one => second.map(other => orderOf(places(one), places(other))));
  return orders.includes('after') && !orders.includes('before');
}

function orderOf(one: readonly number[], other: readonly number[]): 'before' | 'after' | 'neither' {
  if (one.length === 0 || other.length === 0) return 'neither';
  if (Math.max(...one) < Math.min(...other)) return 'before';
  return Math.min(...one) > Math.max(...other) ? 'after' : 'neither';
}
