import type { BenchArticle } from './articles';

/** Paths of articles, best first. */
export type Found = readonly string[];

export type TextSearchCall = (query: string, limit: number) => Found | Promise<Found>;

/** Something that finds articles by their text. */
export interface TextEngine {
  /** What is shown at once. */
  readonly first: TextSearchCall;
  /** The same after a second look, for an engine that takes one. */
  readonly refined?: TextSearchCall;
  /** Bytes on disk; undefined for an engine that lives in memory. */
  size?(): number;
  close?(): void;
}

/** Builds an engine over the articles of a folder; building is measured, too. */
export type BuildText = (articles: readonly BenchArticle[], folder: string) => TextEngine | Promise<TextEngine>;
