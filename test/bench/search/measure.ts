import type { Engine } from './engines';
import { GENERATORS, type QueryClass } from './generators';
import { Random } from './random';
import { Vocabulary, wordsOf } from './vocabulary';

/** One question with its answer: any title that reads the same is as right. */
export interface Question {
  readonly queryClass: QueryClass;
  readonly query: string;
  readonly title: string;
}

export interface Quality {
  readonly mrr: number;
  readonly recall: number;
  readonly asked: number;
}

export const CLASSES = Object.keys(GENERATORS) as QueryClass[];

/** Up to `perClass` questions of every class, spread over the titles. */
export function questionsOver(titles: readonly string[], perClass: number, seed: number): readonly Question[] {
  const vocabulary = new Vocabulary(titles);
  const questions: Question[] = [];
  for (const queryClass of CLASSES) {
    const random = new Random(seed);
    const generate = GENERATORS[queryClass];
    const asked = new Set<string>();
    for (let attempt = 0; attempt < titles.length * 4 && asked.size < perClass; attempt++) {
      const title = random.of(titles) ?? '';
      const query = generate({ title, words: wordsOf(title) }, random, vocabulary);
      if (query === undefined || query.trim() === '' || asked.has(query)) continue;
      asked.add(query);
      questions.push({ queryClass, query, title });
    }
  }
  return questions;
}

/** Mean reciprocal rank and recall among the first ten, per class. */
export function qualityOf(
  engine: Engine,
  titles: readonly string[],
  questions: readonly Question[],
): ReadonlyMap<QueryClass, Quality> {
  const sums = new Map<QueryClass, Quality>();
  for (const { queryClass, query, title } of questions) {
    const rank = engine.search(query, 10).findIndex(number => titles[number] === title) + 1;
    const { mrr, recall, asked } = sums.get(queryClass) ?? { mrr: 0, recall: 0, asked: 0 };
    sums.set(queryClass, { mrr: mrr + (rank > 0 ? 1 / rank : 0), recall: recall + Number(rank > 0), asked: asked + 1 });
  }
  return new Map(
    [...sums].map(([name, { mrr, recall, asked }]) => [name, { mrr: mrr / asked, recall: recall / asked, asked }]),
  );
}

/** Milliseconds each of these queries takes, ascending. */
export function timesOf(engine: Engine, queries: readonly string[]): readonly number[] {
  return queries
    .map(query => {
      const start = performance.now();
      engine.search(query, 20);
      return performance.now() - start;
    })
    .sort((a, b) => a - b);
}

/** Every state of the box while these queries are typed, letter by letter. */
export function keystrokesOf(queries: readonly string[]): readonly string[] {
  return queries.flatMap(query => Array.from({ length: query.length }, (_, i) => query.slice(0, i + 1)));
}

export function percentile(ascending: readonly number[], share: number): number {
  return ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))] ?? 0;
}
