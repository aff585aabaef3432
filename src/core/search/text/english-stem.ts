/** Shorter words have no ending to lose: `is`, `as`. */
const SHORTEST = 3;

type Rules = readonly (readonly [ending: string, instead: string])[];

/** Longer endings before those they end in. */
const DERIVED: Rules = [
  ['ational', 'ate'],
  ['ization', 'ize'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['entli', 'ent'],
  ['ousli', 'ous'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['alli', 'al'],
  ['ator', 'ate'],
  ['logi', 'log'],
  ['bli', 'ble'],
  ['eli', 'e'],
];

const FORMED: Rules = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
];

/** Behind `s` and `t` alone, `ion` is an ending: those stay. */
const LAST: Rules = 'ement ance ence able ible ment sion tion ant ent ism ate iti ous ive ize al er ic ou'
  .split(' ')
  .map(ending => [ending, ending.endsWith('ion') ? ending.charAt(0) : '']);

/**
 * What the forms of an English word have in common, by Porter's algorithm, because that is what the index compares by: `parse` and
 * `parsing` are `pars`, `idempotency` and `idempotent` are `idempot`. Not a word, and good for nothing but comparing.
 */
export function englishStem(word: string): string {
  if (word.length < SHORTEST) return word;
  let stem = uninflected(word);
  stem = replaced(stem, DERIVED, 0);
  stem = replaced(stem, FORMED, 0);
  stem = replaced(stem, LAST, 1);
  return withoutTail(stem);
}

/** The same of the forms of one word only: `parsing` is `pars` as `parse` is, but `parser` is another word. */
export function englishBase(word: string): string {
  return word.length < SHORTEST ? word : withoutTail(uninflected(word));
}

function uninflected(word: string): string {
  const stem = withoutTense(withoutPlural(word));
  return stem.endsWith('y') && hasVowel(stem.slice(0, -1)) ? `${stem.slice(0, -1)}i` : stem;
}

function withoutPlural(word: string): string {
  if (!word.endsWith('s') || word.endsWith('ss')) return word;
  const isLonger = word.endsWith('sses') || (word.endsWith('ies') && word.length > 3);
  return word.slice(0, isLonger ? -2 : -1);
}

function withoutTense(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const stem = /^(?<stem>.*)(?:ed|ing)$/.exec(word)?.groups?.['stem'];
  if (stem === undefined || !hasVowel(stem)) return word;
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (/([^aeiouylsz])\1$/.test(stem)) return stem.slice(0, -1);
  return measure(stem) === 1 && isShort(stem) ? `${stem}e` : stem;
}

/** The first ending that fits is the only one that is tried; `above`: what is left must be longer than this. */
function replaced(word: string, rules: Rules, above: number): string {
  const rule = rules.find(([ending]) => word.endsWith(ending));
  if (rule === undefined) return word;
  const [ending, instead] = rule;
  const stem = word.slice(0, word.length - ending.length);
  return measure(stem + (above > 0 ? instead : '')) > above ? stem + instead : word;
}

function withoutTail(word: string): string {
  let stem = word;
  if (word.endsWith('e')) {
    const rest = measure(word.slice(0, -1));
    if (rest > 1 || (rest === 1 && !isShort(word.slice(0, -1)))) stem = word.slice(0, -1);
  }
  return stem.endsWith('ll') && measure(stem.slice(0, -1)) > 1 ? stem.slice(0, -1) : stem;
}

/** Vowels as `v`, others as `c`; a `y` behind a consonant is a vowel. */
function soundsOf(word: string): string {
  let sounds = '';
  for (const letter of word) {
    const isVowel = 'aeiou'.includes(letter) || (letter === 'y' && sounds.endsWith('c'));
    sounds += isVowel ? 'v' : 'c';
  }
  return sounds;
}

/** How often consonants follow vowels: 0 in `tree`, 1 in `trees`, 2 in `private`. */
function measure(word: string): number {
  return soundsOf(word).match(/v+c+/g)?.length ?? 0;
}

function hasVowel(word: string): boolean {
  return soundsOf(word).includes('v');
}

/** Consonant, vowel, consonant, as in `hop`: what is cut so short had an `e`. */
function isShort(word: string): boolean {
  return /cvc$/.test(soundsOf(word)) && !/[wxy]$/.test(word);
}
