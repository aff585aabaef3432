import type { OtherNames } from '../../core/ask/across/other-names';

/** More names are more than one reads. */
const MOST = 6;

/** What words of a question are called in the other language, as one reads it: `양자화 = quantization`, `병합 = merge, combine`. */
export function namesRead(names: readonly OtherNames[]): readonly string[] {
  const read = names.slice(0, MOST).map(({ word, names }) => `${word} = ${names.join(', ')}`);
  return names.length > MOST ? [...read, '…'] : read;
}
