/** One result of a search, as data. Told in this shape whatever found it. */
export type FoundArticle = {
  readonly title: string;
  readonly id: string;
  readonly path: string;
  /** 0 to 1, comparable within an answer. */
  readonly score: number;
  readonly why: string;
  /** The best place in the text, where that is known. */
  readonly snippet?: string;
  /** The snippet's line, counted from 1. */
  readonly line?: number;
  readonly heading?: string;
  readonly date?: string;
  readonly lang: string;
};

/** A score as it is told: `roundedScore(0.98765)` is 0.988. */
export function roundedScore(score: number): number {
  return Math.round(score * 1000) / 1000;
}
