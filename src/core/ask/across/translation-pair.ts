import { isJosaAfter } from '../../hangul/josa';
import { Loanword } from '../../hangul/loanword';
import type { TermNames } from '../../terms/suggest/names';
import { englishOf } from '../verify/lexicon';

/** What ends no Korean noun but those behind the bar: 지우고(unlink) is said in other words. */
const NO_NOUN =
  /(?:[여히된던는은을를때쉬없있된한운할]|(?:하|이|우|되|시키)고|다|(?:하|라|으|려)면|[하않]지|도록|없이|[^언국영용외]어|하게)$/;
const NOUN = /(?:제한|권한|무한|한계|역할|분할|상한|하한)$/;
/** What is behind a noun of so many syllables is a particle: 브라우저로. */
const LONG = 3;
const PARTICLE = /(?:로|의|에서|으로|이)$/;

/** A number, a participle, an adverb, or what is written in capitals like a function of a spreadsheet is no name. */
const NO_NAME = /\d|(?:ed|ly)$|^[A-Z_]{6,}$/;

/**
 * Whether a Korean and an English name look like translations of each other, or like one word in two scripts, where a single article says so:
 * of `대역폭` and `bandwidth` they do, of `패키지` and `innocent-looking-package` they do not.
 */
export function isPair({ ko = '', en }: TermNames): boolean {
  if (en === undefined) return false;
  const english = en.toLowerCase();
  const syllables = ko.replace(/\s/g, '');
  if (Loanword.of(syllables)?.oddness(english.replace(/[^a-z]/g, '')) !== undefined) return true;
  // What everybody calls a thing no single article renames: 목록(index).
  const everyday = englishOf(syllables);
  if (everyday.length > 0) return everyday.includes(english);
  // A translation has hardly more words than the Korean name has room for.
  const words = english.split(/[\s-]+/).length;
  return words <= Math.ceil(syllables.length / 2) && isNoun(ko) && !NO_NAME.test(en);
}

/** Whether what stands before a bracket may be a name: what ends as a verb or with a particle is a part of the sentence. */
export function isNoun(korean: string): boolean {
  const last = korean.split(' ').at(-1) ?? '';
  const particle = PARTICLE.exec(last)?.[0] ?? '';
  const stem = last.slice(0, last.length - particle.length);
  if (particle !== '' && stem.length >= LONG && isJosaAfter(stem, particle)) return false;
  return NOUN.test(last) || !NO_NOUN.test(last);
}
