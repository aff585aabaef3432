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

/** Finds in folded text each name that ends in signs, which the index passes over: `signedNames('C# 언어')` finds `c#`. */
export function signedNames(text: string): readonly RegExp[] {
  const names = wordsIn(text).filter(word => /[^\p{L}\p{N}]$/u.test(word));
  return names.map(name => new RegExp(`(?<![a-z0-9])${verbatim(name)}`, 'u'));
}

/** Whether a row says more than the index knows of it, which passes over small words: `flags are in the` is to it `flags`. */
export function hasPassedOver(text: string): boolean {
  const words = wordsIn(text);
  return words.length > 1 && words.some(word => queryTokens(word).tokens.length === 0);
}
