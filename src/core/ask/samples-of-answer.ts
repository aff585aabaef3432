import type { Answer } from './answer';

/** Several answers to one question, and how they stand to each other. Plain data: it is kept with the turn. */
export interface AnswerSamples {
  /** So many were wanted. Fewer came where enough agreed, or some failed. */
  readonly wanted: number;
  readonly failed: number;
  /** What each says, in the order in which they were begun; all cite the evidence of the turn's answer. */
  readonly drafts: readonly Answer['paragraphs'][];
  /** Of each draft which others say the same, by place; it is among them itself. */
  readonly agreesWith: readonly (readonly number[])[];
  /** Which of them is the turn's answer. */
  readonly chosen: number;
}
