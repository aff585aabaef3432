import type { OtherNames } from '../../core/ask/across/other-names';

/** More words than these, and more names of one, are more than one reads. */
const WORDS = 4;
const NAMES = 2;

/** What words of a question are called in the other language, as one reads it: `양자화 = quantization`, `병합 = merge, combine`. */
export function namesRead(names: readonly OtherNames[]): readonly string[] {
  const read = names.slice(0, WORDS).map(({ word, names }) => `${word} = ${names.slice(0, NAMES).join(', ')}`);
  return names.length > WORDS ? [...read, '…'] : read;
}
