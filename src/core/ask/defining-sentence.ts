import type { AskedWord } from '../search/text/asked-word';
import { placesOf } from '../search/text/places';

/** What a definition says behind the name: `is a`, `refers to`. */
const DEFINES_EN =
  /^[\s)"'”’*]*(?:\([^)]{1,60}\)\s*)?(?:\w+\s){0,2}(?:(?:is|are) (?:an?|the|one|how|what|used|called|defined|simply)\b|refers? to|means|stands? for|allows?|lets?|describes?|represents?)/i;
const DEFINES_KO =
  /^(?:\s?\([^)]{1,60}\))?(?:\S{0,6})?(?:이?란|은|는)[\s,].*(?:다|요|죠|것|뜻|의미|방식|과정|기술|도구)[.…"']*$/;

/** A name stands so near the beginning of the sentence that defines it. In UTF-16 units. */
const NEAR = 50;

/** Whether a sentence, folded, says what a word is: `a cache is a store.` does of `cache`, `a cache helps.` does not. */
export function definesWord(sentence: string, word: AskedWord): boolean {
  return placesOf(word, sentence).some(({ start, end }) => {
    const behind = sentence.slice(end);
    return start < NEAR && (DEFINES_EN.test(behind) || DEFINES_KO.test(behind));
  });
}
