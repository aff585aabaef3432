import { wordsOf } from '../../search/vocabulary';
import type { BenchArticle } from '../articles';
import type { TextEngine } from '../text-engine';

/** Every text is looked through: those with the query as it is, then those with all its words. The floor in quality. */
export function substringScan(articles: readonly BenchArticle[]): TextEngine {
  const texts = articles.map(({ path, title, text }) => ({ path, text: `${title}\n${text}`.toLowerCase() }));
  const having = (words: readonly string[]) =>
    texts.flatMap(({ path, text }) => (words.every(word => text.includes(word)) ? [path] : []));
  return {
    first: (query, limit) => {
      const literal = having([query.toLowerCase()]);
      const found = literal.length < limit ? [...literal, ...having(wordsOf(query.toLowerCase()))] : literal;
      return [...new Set(found)].slice(0, limit);
    },
  };
}
