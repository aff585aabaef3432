import { hangulOf, keysOf } from '../../hangul/keystrokes';
import type { TextIndex } from '../../ports';
import { type AskedWord, wordsAsked } from './asked-word';
import { halfTyped } from './half-typed';
import type { Rarity } from './rarity';
import { unlikelihood } from './unlikelihood';

/** What a query may mean: its words, and what was done to it to find them. */
export interface Reading {
  /** The query as it is read, for what stands in a row. */
  readonly text: string;
  readonly words: readonly AskedWord[];
  readonly why: 'literal' | 'typo' | 'layout';
}

/** Nobody types more; what is pasted is looked for by its beginning. In UTF-16 units. */
const LONGEST = 400;
/** A letter behind a syllable is the next syllable being typed. */
const HALF_TYPED = /(?<=[가-힣])[ㄱ-ㅣ]+$/;

/** The query as it stands; of a last syllable that is half typed, `검ㅅ`, what is there already. */
export function literalReading(asked: string): Reading {
  const text = asked.slice(0, LONGEST).trim().replace(HALF_TYPED, '');
  return { text, words: wordsAsked(text), why: 'literal' };
}

/** The query with its last word as one that is still being typed, `휴댖` as 휴대전화; undefined where that is no other reading. */
export function typedOn({ text, words, why }: Reading): Reading | undefined {
  const last = words.at(-1);
  const half = last && halfTyped(last.text);
  if (last === undefined || half === undefined) return undefined;
  const forms = half.stems.map(stem => ({ stem, unlikely: 0 }));
  return { text, words: [...words.slice(0, -1), { ...last, forms, becomes: half.last }], why };
}

/** What the query says on the other keyboard layout: `rjator` is 검색; none where that makes no whole words. */
export function otherLayout(text: string): Reading | undefined {
  const keys = text.slice(0, LONGEST);
  const other = /[ㄱ-ㅣ가-힣]/.test(keys) ? keysOf(keys).toLowerCase() : hangulOf(keys);
  // Keys that type no syllables were Latin after all.
  if (/[ㄱ-ㅣ]/.test(other) || other === keys.toLowerCase()) return undefined;
  return { ...literalReading(other), why: 'layout' };
}

/** Suggestions for each word: which is right, the other words of the query tell. */
const SUGGESTIONS = 8;

/** A word that texts hold is seldom a slip for another one, and then for one that is nearer than this. */
const NEAR = 2;

/**
 * The same query with other words for those that may be misspelt: for all that no text holds or, where each is held by some text,
 * for every one, by a single key. Undefined where nothing is like them.
 */
export function corrected({ text, words }: Reading, rarity: Rarity, index: TextIndex): Reading | undefined {
  const telling = words.filter(word => !word.isCommon);
  const unknown = telling.filter(word => rarity.isUnknown(word));
  const suspects = unknown.length > 0 ? unknown : telling;
  const most = unknown.length > 0 ? Number.POSITIVE_INFINITY : NEAR;
  const others = words.map(word => (suspects.includes(word) ? withLikenesses(word, most, index) : word));
  return others.every((word, i) => word === words[i]) ? undefined : { text, words: others, why: 'typo' };
}

function withLikenesses(word: AskedWord, most: number, index: TextIndex): AskedWord {
  const likenesses = index
    .similar(word.text, SUGGESTIONS)
    .map(({ word: stem }) => ({ stem, unlikely: unlikelihood(word.text, stem) ?? 1 }))
    .filter(({ unlikely }) => unlikely < most);
  return likenesses.length === 0 ? word : { ...word, forms: [...word.forms, ...likenesses] };
}
