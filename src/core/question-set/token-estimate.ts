/** ASCII characters of a token, in English prose and code, about. */
const ASCII = 4;

/**
 * How many tokens a text has, about: `estimateTokens('four char')` is 3, `estimateTokens('한국어')` is 3. Tokenizers differ; Hangul takes
 * between half a token and one and a half for each syllable, so one is in the middle.
 */
export function estimateTokens(text: string): number {
  let [ascii, others] = [0, 0];
  for (const letter of text) {
    if (letter < '\u0080') ascii++;
    else others++;
  }
  return Math.ceil(ascii / ASCII) + others;
}
