import type { Article } from '../library/article';
import { problemSentence } from './problem-sentence';
import { oneLine, onItsLine } from './tool-answer';

/** What is known of an article, a fact on each line: its title, who wrote it and when, and where its file lies. */
export function headerLines(article: Article, file: string): readonly string[] {
  const { title, authors, outlet, date, sourceUrl, topics, stub, problem } = article;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Authors', authors.map(author => author.name).join(', ')],
    ['Outlet', outlet],
    ['Date', date],
    ['Source', sourceUrl],
    ['Topics', topics.join(', ')],
  ];
  return [
    `# ${oneLine(title)}`,
    ...facts.flatMap(([name, value]) => (value ? [`${name}: ${oneLine(value)}`] : [])),
    `Path: ${onItsLine(file)}`,
    `Id: ${onItsLine(article.id)}`,
    ...(stub ? ['This file only points to its source; the text is there.'] : []),
    ...(problem ? [problemSentence(problem)] : []),
  ];
}
