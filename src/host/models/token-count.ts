import { estimateTokens } from '../../core/ask/token-estimate';

/** Servers do not share their tokenizers: what is said to fit should fit with all of them. */
const MARGIN = 1.2;

/** How many tokens a text has, rather more than it has: `tokenCount('글')` is 2, `tokenCount('word')` is 2. */
export function tokenCount(text: string): number {
  return Math.ceil(estimateTokens(text) * MARGIN);
}
