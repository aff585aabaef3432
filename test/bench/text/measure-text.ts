import { percentile } from '../search/cost';
import type { TextQuestion } from './questions';
import type { TextSearchCall } from './text-engine';

/** How the questions of one class were answered. */
export interface TextQuality {
  /** Mean reciprocal rank, and the share found at all, among the first ten. */
  readonly mrr: number;
  readonly recall: number;
  readonly asked: number;
  /** Milliseconds. */
  readonly p95: number;
}

export interface TextResult {
  readonly classes: Readonly<Record<string, TextQuality>>;
  /** Over all classes, in milliseconds. */
  readonly p50: number;
  readonly p95: number;
}

interface Answered {
  readonly textClass: string;
  /** From 1; 0 where the first ten do not hold the article. */
  readonly rank: number;
  readonly time: number;
}

/** Asks these questions, one after the other. */
export async function measureText(search: TextSearchCall, questions: readonly TextQuestion[]): Promise<TextResult> {
  const answered: Answered[] = [];
  for (const { textClass, query, path } of questions) {
    const start = performance.now();
    const found = await search(query, 10);
    const time = performance.now() - start;
    answered.push({ textClass, rank: found.slice(0, 10).indexOf(path) + 1, time });
  }
  const names = [...new Set(answered.map(({ textClass }) => textClass))];
  const classes = names.map(name => [name, qualityOf(answered.filter(({ textClass }) => textClass === name))] as const);
  const times = timesOf(answered);
  return { classes: Object.fromEntries(classes), p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}

function qualityOf(answered: readonly Answered[]): TextQuality {
  const mean = (of: (rank: number) => number) =>
    answered.reduce((sum, { rank }) => sum + of(rank), 0) / answered.length;
  return {
    mrr: mean(rank => (rank > 0 ? 1 / rank : 0)),
    recall: mean(rank => Number(rank > 0)),
    asked: answered.length,
    p95: percentile(timesOf(answered), 0.95),
  };
}

function timesOf(answered: readonly Answered[]): readonly number[] {
  return answered.map(({ time }) => time).sort((a, b) => a - b);
}

/** The mean over the classes, each counting the same. */
export function macro({ classes }: TextResult, of: 'mrr' | 'recall' = 'mrr'): number {
  const all = Object.values(classes);
  return all.reduce((sum, quality) => sum + quality[of], 0) / all.length;
}
