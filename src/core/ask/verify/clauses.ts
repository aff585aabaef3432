import type { ClaimWord } from './claim-words';
import type { ReadSentence } from './source-sentences';

/** A Korean verb that goes on: 만들고, 하지만, 이며. */
const GOES_ON = /(?:[고며]|지만|는데)$/;
/** Not a comma: it also stands in lists, and around what is said aside. */
const MARK = /[;:.!?]\s/;
const CONTRAST = /^(?:but|while|whereas)$/;

/**
 * The clauses of a sentence, each as that sentence with some of its words: `A is small; B is large` has two. What is said of one thing
 * is told in one clause, and compared with it word by word.
 */
export function clausesOf(sentence: ReadSentence): readonly ReadSentence[] {
  const { words, text, denied, open } = sentence;
  const clauses: ReadSentence[] = [];
  let from = 0;
  for (let to = 1; to <= words.length; to++) {
    const [word, next] = [words[to - 1], words[to]];
    if (word && next && !isEnd(word, text.slice(word.end, next.start), next)) continue;
    clauses.push({
      ...sentence,
      words: words.slice(from, to),
      denied: denied.slice(from, to),
      open: open.slice(from, to),
    });
    from = to;
  }
  return clauses;
}

function isEnd(word: ClaimWord, gap: string, next: ClaimWord): boolean {
  if (MARK.test(gap)) return true;
  return word.isKorean ? goesOn(word) : CONTRAST.test(next.text);
}

/** Whether a Korean word is a verb behind which another clause begins: 만들고 and 제안했고, not 창고. */
export function goesOn({ text, particle }: ClaimWord): boolean {
  return GOES_ON.test(particle === undefined || particle.length > 1 ? text : '');
}
