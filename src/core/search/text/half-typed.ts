import { COMPOUNDS, compose, decompose, JONGSEONG, JUNGSEONG, partsOf } from '../../hangul/jamo';

const [FIRST_VOWEL, LAST_VOWEL, LAST_FINAL] = [JUNGSEONG.charAt(0), JUNGSEONG.slice(-1), JONGSEONG.slice(-1)];

/** What a word may become whose last syllable is still being typed. */
export interface HalfTyped {
  /** Beginnings of words: every text that goes on as typed holds one of them, and some that do not. */
  readonly stems: readonly string[];
  /** What the last syllable becomes, as the source of a pattern. */
  readonly last: string;
}

/**
 * What the keys of a word may become as its last syllable is typed on: `정워` is 정워 to 정웧, `휴댖` is 휴댖, or 휴대 before a
 * syllable with ㅈ. Undefined for what does not end in a syllable, and for one alone without a final consonant: too much begins so.
 */
export function halfTyped(word: string): HalfTyped | undefined {
  const [before, last] = [word.slice(0, -1), word.slice(-1)];
  const letters = decompose(last);
  if (letters === undefined) return undefined;
  const { choseong, jungseong, jongseong } = letters;
  if (jongseong === '') {
    if (before === '') return undefined;
    const whole = syllablesTo(last, syllable(choseong, lastOf(JUNGSEONG, jungseong), LAST_FINAL));
    return { stems: whole.map(end => before + end), last: oneOf(whole) };
  }
  // It may be no final consonant, or the second part of it may be none: it moves on as soon as a vowel is typed.
  const parts = partsOf(jongseong);
  const initial = parts.slice(-1);
  const kept = syllable(choseong, jungseong, parts.slice(0, -1));
  const whole = syllablesTo(last, syllable(choseong, jungseong, lastOf(JONGSEONG, jongseong)));
  const next = syllablesTo(syllable(initial, FIRST_VOWEL, ''), syllable(initial, LAST_VOWEL, LAST_FINAL));
  // Two syllables with a space between them meet by chance.
  const joint = before === '' ? '' : '[ \\n]?';
  return {
    stems: [kept, ...whole].map(end => before + end),
    last: `(?:${oneOf(whole)}|${kept}${joint}${oneOf(next)})`,
  };
}

/** The last letter in a table's order that begins with this one: `ㅗ` becomes ㅘ, ㅙ and ㅚ. */
function lastOf(table: string, letter: string): string {
  return [...table].filter(other => other !== letter && COMPOUNDS.get(other)?.startsWith(letter)).at(-1) ?? letter;
}

function syllable(choseong: string, jungseong: string, jongseong: string): string {
  return compose({ choseong, jungseong, jongseong }) ?? '';
}

/** Every syllable from one to another, in Unicode order: those that begin with the same keys lie beside each other. */
function syllablesTo(first: string, last: string): readonly string[] {
  const from = first.charCodeAt(0);
  return Array.from({ length: last.charCodeAt(0) - from + 1 }, (_, i) => String.fromCharCode(from + i));
}

function oneOf(syllables: readonly string[]): string {
  return `[${syllables.at(0)}-${syllables.at(-1)}]`;
}
