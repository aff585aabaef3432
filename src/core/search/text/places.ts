import { isCopulaAfter, isJosaAfter } from '../../hangul/josa';
import type { AskedWord, Form } from './asked-word';
import { englishBase, englishStem } from './english-stem';
import { verbatim } from './verbatim';

/** Where a text holds a word, and how much it is that word: 1 the word itself, less for another form of it or a part. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly quality: number;
  readonly edits: number;
}

/** How much each likeness is worth. */
export const QUALITY = {
  exact: 1,
  inflected: 0.88,
  derived: 0.5,
  beginning: 0.75,
  inside: 0.45,
  across: 0.25,
} as const;
/** What a form loses for each key that was changed, and more where that is an odd slip. */
const EDIT = 0.12;
/** Latin words this short stand inside many others by chance. */
const SHORT = 2;
/** A text that repeats a word more often says no more by it. */
const MOST = 300;

/** Every place of a folded text that holds one of a word's forms, in order. */
export function placesOf(word: AskedWord, folded: string): readonly Place[] {
  const places: Place[] = [];
  const forms = word.becomes === undefined ? word.forms : [{ stem: word.text, unlikely: 0 }];
  for (const form of forms) {
    const isLatin = /^[a-z]+$/.test(form.stem);
    const found = isLatin ? latinPlaces(form, folded) : literalPlaces(form, word, folded);
    for (const place of found) {
      places.push(place);
      if (places.length >= MOST) break;
    }
  }
  return forms.length === 1 ? places : places.sort((a, b) => a.start - b.start || b.quality - a.quality);
}

/** An English word in whatever form: what has the same stem, and what begins with it. */
function* latinPlaces({ stem: word, unlikely }: Form, folded: string): Generator<Place> {
  const stem = englishStem(word);
  // The last letter of a stem may be another one: query, queries.
  const begins = word.startsWith(stem) && stem.length <= 3 ? stem : stem.slice(0, Math.max(2, stem.length - 1));
  for (let at = folded.indexOf(begins); at >= 0; at = folded.indexOf(begins, at + begins.length)) {
    const isInside = isLetter(folded.charCodeAt(at - 1));
    if (isInside && word.length <= SHORT) continue;
    let end = at + begins.length;
    while (isLetter(folded.charCodeAt(end))) end++;
    const found = folded.slice(at, end);
    const isForm = found === word || stemOf(found) === stem;
    if (!isForm && !found.startsWith(word)) continue;
    const quality = isInside
      ? QUALITY.inside
      : found === word
        ? QUALITY.exact
        : !isForm
          ? QUALITY.beginning
          : englishBase(found) === englishBase(word)
            ? QUALITY.inflected
            : QUALITY.derived;
    yield {
      start: at,
      end: isForm ? end : at + word.length,
      quality: quality - unlikely * EDIT,
      edits: Math.floor(unlikely),
    };
  }
}

/** So many stems are remembered: texts say the same words again and again. */
const STEMS = 4096;
/** A longer piece of a text keeps the whole text in memory: V8 does not copy it. */
const COPIED = 12;
const stems = new Map<string, string>();

function stemOf(word: string): string {
  if (word.length > COPIED) return englishStem(word);
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= STEMS) stems.clear();
  const stem = englishStem(word);
  stems.set(word, stem);
  return stem;
}

/** Anything else, literally, but for spaces between syllables and the signs inside a name. */
function* literalPlaces({ stem, unlikely }: Form, { text, becomes }: AskedWord, folded: string): Generator<Place> {
  const josa = unlikely === 0 ? text.slice(stem.length) : '';
  for (const { 0: found, index } of folded.matchAll(patternOf(stem, becomes))) {
    const end = index + found.length;
    yield {
      start: index,
      end,
      quality: qualityOf(folded, index, end, { stem, josa, found }) - unlikely * EDIT,
      edits: Math.floor(unlikely),
    };
  }
}

function qualityOf(
  folded: string,
  start: number,
  end: number,
  { stem, josa, found }: { readonly stem: string; readonly josa: string; readonly found: string },
): number {
  const isInside = isWordUnit(folded.charCodeAt(start - 1), folded.charCodeAt(start));
  const isAcross = found.length > stem.length && /\s/.test(found);
  if (isInside) return isAcross ? QUALITY.across : QUALITY.inside;
  let rest = end;
  while (rest < end + 8 && isWordUnit(folded.charCodeAt(rest), folded.charCodeAt(end - 1))) rest++;
  const ending = folded.slice(end, rest);
  if (ending === josa && !isAcross) return QUALITY.exact;
  if (ending === '' || isJosaAfter(stem, ending) || isCopulaAfter(stem, ending)) return QUALITY.inflected;
  return QUALITY.beginning;
}

/** Where a stem is not to be found letter by letter: signs, and between two syllables. */
const LOOSE = /[^\p{L}\p{N}]+|(?<=[가-힣])(?=[가-힣])/gu;

/** A letter or two before the first sign of a name, or behind its last: those stand in any text by chance. */
const SHORT_HEAD = /^[a-z0-9]{1,2}[^\p{L}\p{N}]/u;
const SHORT_TAIL = /[^\p{L}\p{N}][a-z0-9]{1,2}$/u;
/** Where no letter parts from a letter, and no digit from a digit: 3.0 is in `v3.0` and not in `13.0`. */
const [BEGIN, END] = ['(?<![a-z](?=[a-z])|[0-9](?=[0-9]))', '(?!(?<=[a-z])[a-z]|(?<=[0-9])[0-9])'];

/** `becomes`: what the last syllable may be instead of what it is. */
function patternOf(stem: string, becomes: string | undefined): RegExp {
  const loosely = becomes === undefined ? looselyOf(stem) : looselyOf(stem).slice(0, -1) + becomes;
  const head = SHORT_HEAD.test(stem) ? BEGIN : '';
  // Written as it was typed it may go on, `node.j`. Written otherwise it may not: `at the` is no AT&T.
  const whole = SHORT_TAIL.test(stem) ? `(?:${verbatim(stem)}|${loosely}${END})` : loosely;
  return new RegExp(head + whole, 'gu');
}

/**
 * Syllables may have a space between them, unless there are but two: those meet by chance. For a sign up to three may stand, but
 * for those at the end, which tell one name from another: `c#` is neither `c` nor `c++`.
 */
function looselyOf(stem: string): string {
  const joint = stem.length > 2 ? '[ \\n]?' : '';
  return stem.replace(LOOSE, (found, at: number) => {
    if (found === '') return joint;
    if (at + found.length === stem.length) return verbatim(found);
    const signs = [...found].length;
    return `[^\\p{L}\\p{N}]{${signs},${3 * signs}}`;
  });
}

function isLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

function isSyllable(code: number): boolean {
  return code >= 0xac00 && code <= 0xd7a3;
}

/** Whether a unit goes on with the word of the other: a letter with letters, a syllable with syllables. */
function isWordUnit(code: number, other: number): boolean {
  if (isSyllable(other)) return isSyllable(code);
  return isLetter(code) || (code >= 0x30 && code <= 0x39);
}
