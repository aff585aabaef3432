import { splitJosa } from '../../hangul/josa';
import { hangulOf } from '../../hangul/keystrokes';
import { type LettersOfWord, Loanword } from '../../hangul/loanword';
import { englishStem } from './english-stem';
import type { KnownWords } from './known-words';

/** Shorter English words sound like too much. */
const SHORTEST = 3;
/** Nobody writes more syllables than letters. */
const LONGEST = 0.9;

/** A word that sounds so, and how odd its spelling is. */
interface Sounding {
  readonly word: string;
  readonly oddness: number;
}

/**
 * Known words of the other script that are written as this one sounds: `container` for 컨테이너, and 컨테이너 for `container`. Forms of
 * one word are one; of several words those that are spelled least oddly.
 */
export function soundingLike(word: string, known: KnownWords): readonly string[] {
  if (!/^[a-z]+$/.test(word)) return leastOdd(englishFor(word, known));
  // 포스트 may be fast, and is post.
  return leastOdd(koreanFor(word, known)).filter(korean =>
    leastOdd(englishFor(korean, known)).some(english => englishStem(english) === englishStem(word)),
  );
}

function* englishFor(korean: string, known: KnownWords): Generator<Sounding> {
  const loanword = Loanword.of(korean);
  if (!loanword) return;
  for (const word of known.withLetters('latin', loanword.letters)) {
    const oddness = loanword.oddness(word);
    if (oddness !== undefined) yield { word, oddness };
  }
}

function* koreanFor(english: string, known: KnownWords): Generator<Sounding> {
  const shape = english.length < SHORTEST ? undefined : keysOf(english);
  if (!shape) return;
  const seen = new Set<string>();
  for (const keys of known.withLetters('korean', shape)) {
    if (!shape.pattern.test(keys)) continue;
    const { stem } = splitJosa(hangulOf(keys));
    if (seen.has(stem) || stem.length > english.length * LONGEST || stem.endsWith('으')) continue;
    seen.add(stem);
    const oddness = Loanword.of(stem)?.oddness(english);
    if (oddness !== undefined) yield { word: stem, oddness };
  }
}

function leastOdd(all: Iterable<Sounding>): readonly string[] {
  const found = new Map<string, Sounding>();
  let least = Number.POSITIVE_INFINITY;
  for (const one of all) {
    least = Math.min(least, one.oddness);
    const key = englishStem(one.word);
    const before = found.get(key);
    const isBetter = before === undefined || one.oddness < before.oddness;
    if (isBetter || (one.oddness === before.oddness && one.word.length < before.word.length)) found.set(key, one);
  }
  return [...found.values()].filter(({ oddness }) => oddness === least).map(({ word }) => word);
}

/** The keys of Korean consonants that an English one may be written with. Those that may not be heard are left out. */
const KEYS: Readonly<Record<string, string>> = {
  b: 'qQ',
  c: 'zrRtTcw',
  d: 'ewtE',
  f: 'v',
  g: 'rRwd',
  j: 'w',
  k: 'zrR',
  l: 'f',
  m: 'a',
  n: 'sd',
  p: 'vqQ',
  q: 'z',
  s: 'twcT',
  t: 'xtceET',
  v: 'qv',
  x: 'rzwt',
  z: 'wt',
  þ: 'tTwxe',
};
/** What may stand between two consonants: vowels, and the ㅇ that sounds like none. */
const BETWEEN = '[hjklmnbyuiopOPd]*';

/** What a Korean word that is written as an English one sounds looks like on the keyboard. */
interface KeysOfWord extends LettersOfWord {
  readonly pattern: RegExp;
}

/**
 * The keys of such a word, consonant by consonant: much quicker to tell than whether it is one. Undefined for what has too few
 * consonants to be told by.
 */
function keysOf(english: string): KeysOfWord | undefined {
  const heard = english
    .replace(/(.)\1/g, '$1')
    .replace(/^[kg]n/, 'n')
    .replace(/tch|ch|sh/g, 'c')
    .replace(/th/g, 'þ')
    .replace(/ph/g, 'f')
    .replace(/ck/g, 'k')
    .replace(/dg/g, 'g')
    .replace(/gh|e?s$/g, '');
  const each = [...heard].flatMap(letter => KEYS[letter] ?? []);
  const [consonant] = each;
  if (consonant === undefined) return undefined;
  const vowel = /^[aeiouyw]/.test(english) ? 'd' : /^h/.test(english) ? 'g' : /^w?r/.test(english) ? 'f' : undefined;
  // An r is heard before a vowel only, and an h hardly.
  const between = `${BETWEEN}[fg]?${BETWEEN}`;
  const beginning = vowel === undefined ? '' : `${vowel}${between}`;
  const pattern = new RegExp(`^${beginning}${each.map(keys => `[${keys}]+`).join(between)}`);
  return { first: vowel ?? consonant, each, pattern };
}
