import { percentile } from '../search/cost';
import type { TextQuestion } from './questions';
import type { TextSearchCall } from './text-engine';

export interface TextQuality {
  readonly mrr: number;
  readonly recall: number;
  readonly asked: number;
}

export interface TextResult {
  readonly classes: Readonly<Record<string, TextQuality>>;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
}

/** Mean reciprocal rank and recall among the first ten per class, and how long the questions took. */
export async function measureText(search: TextSearchCall, questions: readonly TextQuestion[]): Promise<TextResult> {
  const sums = new Map<string, TextQuality>();
  const times: number[] = [];
  for (const { textClass, query, path } of questions) {
    const start = performance.now();
    const found = await search(query, 10);
    times.push(performance.now() - start);
    const rank = found.slice(0, 10).indexOf(path) + 1;
    const { mrr, recall, asked } = sums.get(textClass) ?? { mrr: 0, recall: 0, asked: 0 };
    sums.set(textClass, { mrr: mrr + (rank > 0 ? 1 / rank : 0), recall: recall + Number(rank > 0), asked: asked + 1 });
  }
  times.sort((a, b) => a - b);
  const classes = [...sums].map(
    ([name, { mrr, recall, asked }]) => [name, { mrr: mrr / asked, recall: recall / asked, asked }] as const,
  );
  return { classes: Object.fromEntries(classes), p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}

/** The mean over the classes, each counting the same. */
export function macro({ classes }: TextResult, of: 'mrr' | 'recall' = 'mrr'): number {
  const all = Object.values(classes);
  return all.reduce((sum, quality) => sum + quality[of], 0) / all.length;
}
