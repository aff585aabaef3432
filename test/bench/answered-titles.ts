import { atLeast, type Figure, told } from './report/figure';
import { ours } from './search/engines';
import { articlesBelow } from './text/articles';
import { readQueries } from './text/query-file';

/** Title questions that somebody else made, over the titles of the folder they are about. */
export function answeredTitles(folder: string, file: string): readonly Figure[] {
  const questions = readQueries(file, 'title');
  if (questions.length === 0) return [];
  const articles = articlesBelow(folder);
  const titles = articles.map(article => article.title);
  const engine = ours(titles);
  const ranks = new Map<string, number[]>();
  for (const { queryClass, query, path, title } of questions) {
    // Any title that reads the same is as right.
    const right = title ?? articles.find(article => article.path === path)?.title;
    const place = engine.search(query, 10).findIndex(number => titles[number] === right) + 1;
    ranks.set(queryClass, [...(ranks.get(queryClass) ?? []), place > 0 ? 1 / place : 0]);
  }
  const classes = [...ranks].map(
    ([name, own]) => [name, own.reduce((sum, rank) => sum + rank, 0) / own.length] as const,
  );
  const macro = classes.reduce((sum, [, mrr]) => sum + mrr, 0) / classes.length;
  return [
    atLeast(macro, { name: `title search, macro MRR@10, ${questions.length} given queries`, goal: 0.93, digits: 3 }),
    ...classes.map(([name, mrr]) => told(`  title/${name}`, mrr.toFixed(3), `${ranks.get(name)?.length} queries`)),
  ];
}
