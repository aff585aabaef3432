/**
 * Known-item queries: for an article, what someone who half remembers its text might type. One generator for each of the 12 ways;
 * each answers undefined where an article does not lend itself to it.
 */
import { splitJosa } from '../../../src/core/hangul/josa';
import { keysOf } from '../../../src/core/hangul/keystrokes';
import type { Random } from '../search/random';
import { slipJamo, slipLetter, swapLetters } from '../search/slips';
import { otherForm } from './inflections';
import { isKorean, isLatin, isLongKorean, isLongLatin, isTwoSyllables } from './kinds';
import { otherParticle } from './other-particle';
import type { Remembered, WordPair } from './remembered';

export type TextGenerator = (article: Remembered, random: Random) => string | undefined;

export const TEXT_GENERATORS = {
  'fragment ko': (article, random) => article.fragment(4 + random.below(2), isMostlyKorean, random),
  'fragment en': (article, random) => article.fragment(4 + random.below(2), isEnglish, random),
  'rare ko': (article, random) => article.rare(2 + random.below(2), isKorean, random)?.join(' '),
  'rare en': (article, random) => article.rare(2 + random.below(2), isLatin, random)?.join(' '),
  'two syllables': (article, random) => article.rare(1, isTwoSyllables, random)?.join(' '),
  stem: (article, random) => changed(article.twoWords(isLongKorean, random), random, stemOf),
  particle: (article, random) => changed(article.twoWords(isLongKorean, random), random, otherParticle),
  'space removed': (article, random) => article.pair(isKorean, random)?.join(''),
  'typo ko': (article, random) => changed(article.twoWords(isKorean, random), random, slipJamo),
  'typo en': (article, random) =>
    changed(article.twoWords(isLongLatin, random), random, random.below(2) === 0 ? slipLetter : swapLetters),
  inflection: (article, random) => changed(article.twoWords(isLongLatin, random), random, otherForm),
  layout: (article, random) => {
    const words = article.rare(2, isKorean, random);
    return words === undefined ? undefined : keysOf(words.join(' '));
  },
} as const satisfies Record<string, TextGenerator>;

export type TextClass = keyof typeof TEXT_GENERATORS;

export const TEXT_CLASSES = Object.keys(TEXT_GENERATORS) as TextClass[];

function isMostlyKorean(words: readonly string[]): boolean {
  return words.filter(word => /^[가-힣]+$/.test(word)).length >= words.length - 1;
}

function isEnglish(words: readonly string[]): boolean {
  return words.every(word => /^[a-z]+$/i.test(word));
}

function stemOf(word: string): string | undefined {
  const { stem, josa } = splitJosa(word);
  return josa !== '' && stem.length >= 2 ? stem : undefined;
}

/** Changes the rare word, which is the one that tells; undefined where it does not lend itself to it. */
function changed(
  pair: WordPair | undefined,
  random: Random,
  change: (word: string, random: Random) => string | undefined,
): string | undefined {
  for (let attempt = 0; pair !== undefined && attempt < 6; attempt++) {
    const other = change(pair.rare, random);
    if (other !== undefined && other !== pair.rare)
      return pair.isRareFirst ? `${other} ${pair.other}` : `${pair.other} ${other}`;
  }
  return undefined;
}
