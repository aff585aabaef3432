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

/** How well questions were answered: mean reciprocal rank, and the share found at all, among the first ten. */
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

/** For each question 1 over the rank of its answer; 0 where the first ten do not hold it. */
export function reciprocalRanks(
  engine: Engine,
  titles: readonly string[],
  questions: readonly Question[],
): ReadonlyMap<Question, number> {
  return new Map(
    questions.map(question => {
      const rank = engine.search(question.query, 10).findIndex(number => titles[number] === question.title) + 1;
      return [question, rank > 0 ? 1 / rank : 0];
    }),
  );
}

/** The quality in one class, of those questions that `among` holds. */
export function qualityIn(
  queryClass: QueryClass,
  ranks: ReadonlyMap<Question, number>,
  among: ReadonlyMap<Question, number> = ranks,
): Quality {
  const own = [...ranks].flatMap(([question, rank]) =>
    question.queryClass === queryClass && among.has(question) ? [rank] : [],
  );
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, own.length);
  return { mrr: mean(own), recall: mean(own.map(rank => Number(rank > 0))), asked: own.length };
}

/** The first so many questions of every class. */
export function sampleOf(questions: readonly Question[], perClass: number): readonly Question[] {
  return CLASSES.flatMap(queryClass =>
    questions.filter(question => question.queryClass === queryClass).slice(0, perClass),
  );
}
