import type { EvidenceOptions } from './evidence';

/** How much of a question and its answer fits into a model. */
export interface PromptRoom {
  readonly evidence: Pick<EvidenceOptions, 'limit' | 'budget'>;
  /** An answer is cut off after so many tokens. */
  readonly answerTokens: number;
}

/** Where nobody tells how much a model reads: 8,000 tokens, with room for an answer. */
const USUAL = { limit: 10, budget: 7000 } as const;
const ANSWER_TOKENS = 1200;
/** Of a small model's room an answer takes so much at most. */
const ANSWER_SHARE = 0.25;
/** With more to read models answer later, and find less of it. In UTF-16 units. */
const LARGEST = 16_000;
/** Less than this is no evidence; a model that cannot read it says so. */
const SMALLEST = 1500;
/** A piece of evidence with its headings, as a rule. */
const PIECE = 700;
/** What a server adds to messages, in tokens. */
const SPARE = 100;

/**
 * Follows what a model reads, where that is known: of 4,096 tokens with 500 characters besides there are 2,472 for evidence. A token is
 * counted as one character, which is right of Hangul with most models; of English there would be room for more.
 */
export function promptRoom(contextTokens: number | undefined, besides: number): PromptRoom {
  if (contextTokens === undefined) return { evidence: USUAL, answerTokens: ANSWER_TOKENS };
  const answerTokens = Math.min(ANSWER_TOKENS, Math.floor(contextTokens * ANSWER_SHARE));
  const budget = Math.min(LARGEST, Math.max(SMALLEST, contextTokens - answerTokens - besides - SPARE));
  return { evidence: { limit: Math.ceil(budget / PIECE), budget }, answerTokens };
}
