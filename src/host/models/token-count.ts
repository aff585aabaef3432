/** Letters of a token in Latin script and code, about. */
const LETTERS = 4;
/** Tokens of a syllable or an ideograph, about: fewer where a tokenizer was made with Korean in mind, more where it was not. */
const SYLLABLE = 1.2;

/**
 * How many tokens a text has, about, and rather more than it has: servers do not share their tokenizers.
 * `tokenCount('글')` is 2, `tokenCount('word')` is 1.
 */
export function tokenCount(text: string): number {
  const wide = text.match(/[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return Math.ceil(wide * SYLLABLE + (text.length - wide) / LETTERS);
}
