import type { Asked } from './asked';
import { addInitialGrams, addTextGrams, addTrigrams, addWordGrams, type GramSink } from './grams';
import { neighboursOf } from './neighbours';
import { initialConsonants, keystrokes } from './spelling';
import { walk } from './walk';

const HANGUL = /\p{Script=Hangul}/u;

/** Adds all grams a text can be found by: those of its keys, and of its initial consonants if it has any. */
export function addGramsOfText(text: string, grams: GramSink, walked = walk(text, keystrokes)): void {
  addTextGrams(walked, grams);
  if (HANGUL.test(text)) addTextGrams(walk(text, initialConsonants), grams);
}

/** All grams a query looks for. A text worth comparing has many of them, or the rare ones. */
export function gramsOfAsked({ keys, words, humps = [], choseong, initials }: Asked): ReadonlySet<number> {
  const grams = new Set<number>();
  addTrigrams(keys, grams);
  for (const word of [...words, ...humps]) addWordGrams(word.keys, grams);
  if (choseong) {
    addTrigrams(choseong.keys, grams);
    for (const word of choseong.words) addWordGrams(word.keys, grams);
  }
  if (initials) addInitialGrams(initials, grams);
  return grams;
}

/** The grams of what a query's short words may have been meant to be; only of words whose every gram `exists`. */
export function gramsOfNeighbours({ words }: Asked, exists: (gram: number) => boolean): ReadonlySet<number> {
  const grams = new Set<number>();
  for (const word of words) {
    for (const neighbour of neighboursOf(word.keys)) {
      const own = new Set<number>();
      addTrigrams(neighbour, own);
      addWordGrams(neighbour, own);
      if ([...own].every(exists)) for (const gram of own) grams.add(gram);
    }
  }
  return grams;
}
