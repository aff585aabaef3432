import { Random } from '../search/random';
import { Vocabulary } from '../search/vocabulary';
import type { BenchArticle } from './articles';
import { TEXT_CLASSES, TEXT_GENERATORS } from './generators';
import { readQueries } from './query-file';
import { Remembered } from './remembered';

/** One question, and the path of the article that is its answer. */
export interface TextQuestion {
  readonly textClass: string;
  readonly query: string;
  readonly path: string;
}

/** The questions about texts in a file. */
export function textQuestionsIn(file: string): readonly TextQuestion[] {
  return readQueries(file, 'text').flatMap(({ queryClass, query, path }) =>
    path === undefined ? [] : [{ textClass: queryClass, query, path }],
  );
}

/** Up to `perClass` questions of every class, spread over the articles, the same for the same seed. */
export function textQuestionsOver(
  articles: readonly BenchArticle[],
  { perClass, seed }: { readonly perClass: number; readonly seed: number },
): readonly TextQuestion[] {
  const texts = articles.map(article => article.text);
  const vocabulary = new Vocabulary(texts);
  const remembered = texts.map(text => new Remembered(text, vocabulary, texts.length));
  return TEXT_CLASSES.flatMap(textClass => {
    const random = new Random(seed);
    const asked = new Map<string, TextQuestion>();
    for (let attempt = 0; attempt < perClass * 60 && asked.size < perClass; attempt++) {
      const answer = random.below(texts.length);
      const article = remembered[answer];
      const query = article === undefined ? undefined : TEXT_GENERATORS[textClass](article, random);
      if (query === undefined || asked.has(query) || !isTold(textClass, query, texts, answer)) continue;
      asked.set(query, { textClass, query, path: articles[answer]?.path ?? '' });
    }
    return [...asked.values()];
  });
}

/** Whether a fragment tells its article from every other: boilerplate that many repeat has no right answer. */
function isTold(textClass: string, query: string, texts: readonly string[], answer: number): boolean {
  return !textClass.startsWith('fragment') || texts.every((text, i) => i === answer || !text.includes(query));
}
