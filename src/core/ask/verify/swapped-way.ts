import type { ClaimWord } from './claim-words';
import { isSameQuantity, type Quantity } from './quantities';
import { isSameWord } from './same-word';
import type { ReadSentence } from './source-sentences';

/** `from Perl to OCaml`, 펄에서 오캐멀로, 12%에서 5%로, in up to so many words each. */
const ENGLISH =
  /\b(?:from|replac(?:e|es|ed|ing))\s(?<one>(?:[^\s,;:!?]+\s){1,4}?)(?:(?:down\s|up\s)?to|by|with)\s(?<other>(?:[^\s,;:!?]+\s?){1,4})/dgi;
const KOREAN =
  /(?<one>[^\s,;:!?]{1,20})(?:에서|부터|[을를](?=\s\S+으?로\s(?:바꾸|바꿔|바꿨|바뀌|교체|대체|전환|변경|옮|이전|갈아)))\s(?<other>[^\s,;:!?]{1,20}?)으?로(?=[\s,.])/dg;

/** What a sentence says to lie at the beginning of a change, and at its end. */
interface Way {
  readonly from: End;
  readonly to: End;
}

interface End {
  readonly words: readonly ClaimWord[];
  readonly numbers: readonly Quantity[];
}

/** Whether a change goes the other way in a claim: from OCaml to Perl, where its source goes from Perl to OCaml. */
export function goesOtherWay(claim: ReadSentence, sentences: readonly ReadSentence[]): boolean {
  const own = waysIn(claim);
  const its = own.length > 0 ? sentences.flatMap(waysIn) : [];
  return own.some(({ from, to }) => {
    const isBack = its.some(way => isSameEnd(from, way.to) && isSameEnd(to, way.from));
    return isBack && !its.some(way => isSameEnd(from, way.from) || isSameEnd(to, way.to));
  });
}

function waysIn(sentence: ReadSentence): readonly Way[] {
  const endAt = ([start, end]: readonly [number, number] = [0, 0]): End => ({
    words: sentence.words.filter(word => word.isTelling && word.start >= start && word.start < end),
    numbers: sentence.quantities.filter(quantity => quantity.start >= start && quantity.start < end),
  });
  return [ENGLISH, KOREAN].flatMap(form =>
    [...sentence.text.matchAll(form)].map(({ indices }) => ({
      from: endAt(indices?.groups?.['one']),
      to: endAt(indices?.groups?.['other']),
    })),
  );
}

/** By their numbers where both have any, else by a word. */
function isSameEnd(a: End, b: End): boolean {
  if (a.numbers.length > 0 || b.numbers.length > 0) {
    return a.numbers.some(one => b.numbers.some(other => isSameQuantity(one, other) || one.amount === other.amount));
  }
  return a.words.some(one => b.words.some(other => isSameWord(one, other)));
}
