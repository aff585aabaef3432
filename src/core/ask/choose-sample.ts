import type { Turn } from './conversation';

/** The turn with another one of its answers as its answer; the turn itself where it has no such one. */
export function choosingSample<T extends Turn>(turn: T, draft: number): T {
  const paragraphs = turn.samples?.drafts[draft];
  if (!turn.samples || !paragraphs) return turn;
  return { ...turn, answer: { ...turn.answer, paragraphs }, samples: { ...turn.samples, chosen: draft } };
}
