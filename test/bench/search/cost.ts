import type { Build } from './engines';
import type { Question } from './measure';

/** What an engine costs. Times in milliseconds, ascending; memory in MB, with what searching keeps. */
export interface Cost {
  readonly build: number;
  readonly queries: readonly number[];
  readonly keys: readonly number[];
  readonly memory: number;
}

/** Builds it once more, and asks these questions, at once and as they are typed. Run with `--expose-gc` for the memory. */
export function costOf(build: Build, titles: readonly string[], questions: readonly Question[]): Cost {
  globalThis.gc?.();
  const before = heap();
  const start = performance.now();
  const engine = build(titles);
  const built = performance.now() - start;
  const queries = questions.map(question => question.query);
  const timesOf = (asked: readonly string[]) =>
    asked
      .map(query => {
        const start = performance.now();
        engine.search(query, 20);
        return performance.now() - start;
      })
      .sort((a, b) => a - b);
  timesOf(queries.slice(0, 100));
  const times = { queries: timesOf(queries), keys: timesOf(keystrokesOf(queries.filter((_, i) => i % 4 === 0))) };
  globalThis.gc?.();
  return { build: built, ...times, memory: heap() - before };
}

/** Every state of the box while these queries are typed, letter by letter. */
function keystrokesOf(queries: readonly string[]): readonly string[] {
  return queries.flatMap(query => Array.from({ length: query.length }, (_, i) => query.slice(0, i + 1)));
}

export function percentile(ascending: readonly number[], share: number): number {
  return ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))] ?? 0;
}

function heap(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}
