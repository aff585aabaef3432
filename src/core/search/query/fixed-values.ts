import { isHangul } from '../../hangul/jamo';
import { keyText } from '../title/keys';
import type { Lang, State } from './query';

/** What a value is called: in English, in Korean, and otherwise. */
type Names = readonly [english: string, korean: string, ...others: string[]];
type FixedValues<V extends string> = Readonly<Record<V, Names>>;

/** What `is:` asks for. */
export const STATES: FixedValues<State> = {
  unread: ['unread', '안읽음', '읽지않음'],
  reading: ['reading', '읽는중'],
  read: ['read', '읽음'],
  starred: ['starred', '별표', '즐겨찾기'],
  later: ['later', '나중에', '나중에읽기'],
  stub: ['stub', '소개만'],
};

/** What `lang:` asks for. */
export const LANGS: FixedValues<Lang> = {
  ko: ['ko', '한국어', 'korean'],
  en: ['en', '영어', 'english'],
};

/** The value of this name, in any case, on either keyboard layout: `valueNamed(LANGS, 'Korean')` is `'ko'`. */
export function valueNamed<V extends string>(values: FixedValues<V>, typed: string): V | undefined {
  const { keys } = keyText(typed);
  return (Object.keys(values) as V[]).find(value => values[value].some(name => keyText(name).keys === keys));
}

/** One name of each value, in the language of the operator as it was called: `namesBeside('언어', LANGS)` is `['한국어', '영어']`. */
export function namesBeside(operator: string, values: FixedValues<string>): readonly string[] {
  return Object.values(values).map(([english, korean]) => (isHangul(operator) ? korean : english));
}
