import type { ChatMessage } from './language-model';

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

/** The same for all that is sent in a request. What a server adds to each message is not counted. */
export function estimateRequest(messages: readonly ChatMessage[]): number {
  return messages.reduce((sum, { text }) => sum + estimateTokens(text), 0);
}
