import { wordsIn } from './asked-word';
import { queryTokens } from './tokens';
import { verbatim } from './verbatim';

/**
 * Finds the words of a text in a row as they were typed, in folded text, with nothing but signs and spaces between them; undefined
 * where there is but one: `rowPattern('the end of the file')` finds `(the end of the file)`.
 */
export function rowPattern(text: string): RegExp | undefined {
  const words = wordsIn(text);
  return words.length < 2 ? undefined : new RegExp(words.map(verbatim).join('[^\\p{L}\\p{N}]{0,4}'), 'u');
}

/** Whether a row says more than the index knows of it, which passes over small words: `flags are in the` is to it `flags`. */
export function hasPassedOver(text: string): boolean {
  const words = wordsIn(text);
  return words.length > 1 && words.some(word => queryTokens(word).tokens.length === 0);
}
