import { splitSentences } from '../../speech/split-sentences';
import type { TextSpan } from '../answer';
import { type ClaimWord, claimWords } from './claim-words';
import { deniedWords } from './negation';
import { openWords } from './open-words';
import { type Quantity, quantitiesIn } from './quantities';

/** A sentence as it is compared: its words, which of them it denies, and its numbers. Places are those of `text`. */
export interface ReadSentence {
  readonly text: string;
  readonly span: TextSpan;
  readonly words: readonly ClaimWord[];
  readonly denied: readonly boolean[];
  readonly open: readonly boolean[];
  readonly quantities: readonly Quantity[];
}

/** What goes on without a full stop is read in pieces of this length, so that no text takes longer than its length. */
const LONGEST = 1500;

/** The sentences of a source. Linear in its length. */
export function sentencesIn(source: string): readonly ReadSentence[] {
  const sentences: ReadSentence[] = [];
  for (let from = 0; from < source.length; ) {
    const to = pieceEnd(source, from);
    for (const span of splitSentences(source, [from, to])) sentences.push(readSentence(source.slice(...span), span));
    from = to;
  }
  return sentences;
}

const MORE = /^(?:more|더)$/;

/** One sentence, wherever it is from; `code` are the words of it that were written as code, and are names. */
export function readSentence(text: string, span: TextSpan = [0, text.length], code = ''): ReadSentence {
  const names = new Set(claimWords(code).map(word => word.text));
  const quantities = quantitiesIn(text);
  let next = 0;
  const words = claimWords(text).map(word => {
    while ((quantities[next]?.end ?? word.end) <= word.start) next++;
    // `one more thing` compares nothing.
    if (MORE.test(word.text) && quantities[next - 1]?.end === word.start - 1)
      return { ...word, isTelling: false, meanings: [] };
    // `two`, 절반, and the 건 of 천 건 are compared as numbers.
    if ((quantities[next]?.start ?? word.end) < word.end) return { ...word, isTelling: false };
    return names.has(word.text) && !word.isKorean ? { ...word, isName: true } : word;
  });
  return { text, span, words, denied: deniedWords(text, words), open: openWords(text, words), quantities };
}

/** A sentence whose words are mostly Korean; names may be Latin in either language. */
export function isKoreanSentence({ words }: ReadSentence): boolean {
  const korean = words.filter(word => word.isKorean).length;
  return korean * 3 >= words.length && korean > 0;
}

/** Where a piece ends: at a full stop or a space if there is one in its second half. */
function pieceEnd(source: string, from: number): number {
  const limit = from + LONGEST;
  if (limit >= source.length) return source.length;
  const piece = source.slice(from, limit);
  for (const end of ['\n', '. ', ' ']) {
    const at = piece.lastIndexOf(end);
    if (at > LONGEST / 2) return from + at + end.length;
  }
  return limit;
}
